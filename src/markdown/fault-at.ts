import type { ProseFault } from './bounds.ts';
import { endOf, startOf, type Node } from './tree.ts';

/** A fault of a node as a whole, and what to write in its place. */
export function faultAt(node: Node, message: string, instead: string): ProseFault {
  return { start: startOf(node), end: endOf(node), message, instead };
}

/** Some text of a write-up as a message quotes it: on one line, and cut where it is long. */
export function excerpt(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return `"${line.length > 60 ? `${line.slice(0, 59)}…` : line}"`;
}
