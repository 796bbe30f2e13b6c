import type { Block } from './json-values.ts';
import type { Item } from './record.ts';

/** Tells of each name in a block that says something and has no place in an incident here: `modified`, `status of an update`. */
export function* tellUnkept(block: Block, kept: ReadonlySet<string>, whose = ''): Generator<Item> {
  for (const [name, value] of Object.entries(block))
    if (!kept.has(name) && !isEmpty(value)) yield note(`${name}${whose}`);
}

/** Something without a place here, in a few words; how often it came is counted. */
export function note(words: string): Item {
  return { kind: 'note', note: words };
}

function isEmpty(value: unknown): boolean {
  return (
    value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
  );
}
