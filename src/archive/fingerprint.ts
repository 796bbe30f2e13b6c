import { createHash } from 'node:crypto';

const known = new WeakMap<object, string>();

/** A short text that is the same for equal values, in any build, and another for others. Objects are taken not to change. */
export function fingerprintOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return hash([value]);
  const kept = known.get(value) ?? hash([value]);
  known.set(value, kept);
  return kept;
}

function hash(value: readonly [unknown]): string {
  const text = JSON.stringify(value, exact);
  return createHash('sha256').update(text).digest('base64url').slice(0, 22);
}

/** A value as JSON can tell it from all others; what stands in many lists is printed once for all of them. */
function exact(key: string, value: unknown): unknown {
  const isLost = value === undefined || (typeof value === 'number' && !Number.isFinite(value));
  if (isLost) return { is: String(value) };
  if (value instanceof Map || value instanceof Set) return [...(value as Iterable<unknown>)];
  return key !== '' && Array.isArray(value) && typeof value[0] === 'object'
    ? value.map(fingerprintOf)
    : value;
}
