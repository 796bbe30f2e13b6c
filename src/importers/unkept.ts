import type { Block } from './json-values.ts';
import type { Item } from './record.ts';

/** Tells of each name in a block that says something and has no place in an incident here: `modified`. */
export function* tellUnkept(block: Block, kept: ReadonlySet<string>, whose: string): Generator<Item> {
  for (const [name, value] of Object.entries(block))
    if (!kept.has(name) && !isEmpty(value))
      yield note(`${name} of ${whose} has no place here, and is not kept.`);
}

/** Something to be told once, and how often it was so. */
export function note(sentence: string): Item {
  return { kind: 'note', note: sentence };
}

function isEmpty(value: unknown): boolean {
  return (
    value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
  );
}
