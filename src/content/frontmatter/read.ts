import { linesOf } from '../lines.ts';
import { tellFault } from './fault.ts';
import { findFences } from './fences.ts';
import type { Aids } from './syntax.ts';
import { readYaml, type Yaml } from './yaml.ts';

/** The facts of a write-up as typed, and its prose. */
export interface Frontmatter extends Yaml {
  readonly body: string;
}

/** Splits a write-up into facts and prose and reads the first; never throws, whatever the text, and runs none of it. */
export function readFrontmatter(text: string, aids: Aids): Frontmatter {
  const { facts, body, faults } = findFences(text, aids.skeleton);
  const told = faults.map((fault) => tellFault(linesOf(text), fault));
  if (!facts)
    return {
      data: undefined,
      text,
      tree: () => ({ root: null, text, start: 0 }),
      faults: told,
      body: text.slice(body),
    };
  const yaml = readYaml(text, facts, aids);
  return { ...yaml, faults: [...told, ...yaml.faults], body: text.slice(body) };
}

/** Reads a file that is facts and nothing else. */
export function readFacts(text: string, aids: Aids): Yaml {
  return readYaml(text, { start: 0, end: text.length }, aids);
}
