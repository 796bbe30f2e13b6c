import { hash } from 'node:crypto';
import type { Fact } from '../content/writing.ts';

/** What an importer last wrote of a record: a digest of each field, and of the body under `body`. */
export type Remembered = Readonly<Record<string, string>>;

/** What importers last wrote of a provider's records, by record. It lies beside the content, in every clone of it. */
export type Memory = ReadonlyMap<string, Remembered>;

/** The path of a provider's memory in the content folder. The gate passes hidden files over. */
export function pathOfMemory(provider: string): string {
  return `.imported/${provider}.json`;
}

/** Whether a path of the content folder is that of a memory. */
export function isMemory(path: string): boolean {
  return path.startsWith('.imported/') && path.endsWith('.json');
}

/** The key of a record, or of its words in another language. */
export function keyOfRecord(from: string, id: string, language?: string): string {
  return language === undefined ? `${from} ${id}` : `${from} ${id} ${language}`;
}

/** Reads a memory; what cannot be read remembers nothing, so that all that is there counts as somebody's own. */
export function readMemory(text: string): Memory {
  try {
    return new Map(Object.entries(JSON.parse(text) as Record<string, Remembered>));
  } catch {
    return new Map();
  }
}

/** A memory as text: a line a record, in the order of their names, so that a change is a small one. */
export function printMemory(memory: Memory): string {
  const lines = [...memory]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, fields]) => `${JSON.stringify(key)}: ${JSON.stringify(fields)}`);
  return `{\n${lines.join(',\n')}\n}\n`;
}

/** A digest of a fact as it is typed, in whatever order its names stand. */
export function digestOf(fact: Fact): string {
  return hash('sha256', JSON.stringify(inOrder(fact)), 'hex').slice(0, 12);
}

function inOrder(fact: Fact): unknown {
  if (typeof fact === 'string') return fact;
  if (Array.isArray(fact)) return (fact as readonly Fact[]).map(inOrder);
  return Object.entries(fact)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => [name, value === undefined ? undefined : inOrder(value)]);
}
