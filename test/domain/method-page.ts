import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Duration } from '../../src/domain/duration.ts';
import { duration } from './an-incident.ts';

const PAGE = readFileSync(resolve(import.meta.dirname, '../../docs/method.md'), 'utf8');

/** The rows of a table below its head; each cell without the marks of code. */
export type Table = readonly (readonly string[])[];

/** The sections of the page: what each is called, as its address spells it, and its text. */
function sections(): Map<string, string> {
  const [, ...parts] = PAGE.split(/^## /m);
  return new Map(parts.map((part) => [slugOf(part.split('\n', 1)[0] ?? ''), part]));
}

function slugOf(heading: string): string {
  return heading.toLowerCase().replaceAll(' ', '-');
}

/** The addresses of the sections of the page, in order. */
export function addresses(): string[] {
  return [...sections().keys()];
}

/** The tables of a section, in order. */
export function tablesOf(address: string): Table[] {
  const section = sections().get(address) ?? '';
  const blocks = section.split(/\n\n+/).filter((block) => block.startsWith('|'));
  return blocks.map((block) => block.trim().split('\n').slice(2).map(cellsOf));
}

function cellsOf(row: string): string[] {
  return row
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.replaceAll('`', '').trim());
}

/** A length as the page prints it, in seconds: `2 h 5 min` => 7500, `no most` => Infinity. */
export function secondsOf(text: string): number {
  return text === 'no most' ? Infinity : duration(text.replaceAll(' ', '').replace('min', 'm')).nominal;
}

/** Seconds as precise as the page prints them: whole minutes, but for half ones. */
export function rounded(seconds: number): number {
  return seconds % 30 === 0 ? seconds : Math.round(seconds / 60) * 60;
}

/** A length as the page prints its bounds in three cells. */
export function lengthOf([least = '', nominal = '', most = '']: readonly string[]): Duration {
  return { least: secondsOf(least), nominal: secondsOf(nominal), most: secondsOf(most) };
}

/** A length as precise as the page prints it. */
export function roundedLength({ least, nominal, most }: Duration): Duration {
  return { least: rounded(least), nominal: rounded(nominal), most: rounded(most) };
}
