/** A tag of the Cloud Outage Study: its kind, a letter, and its word: `r-network` is a cause. */
export interface StudyTag {
  readonly kind: string;
  readonly word: string;
}

/** One outage of a file of the study, as it is written; lines are counted from 1. */
export interface StudyEntry {
  readonly line: number;
  /** As `MM/DD/YYYY`. */
  readonly date: string;
  readonly title: string;
  readonly links: readonly string[];
  readonly tags: readonly StudyTag[];
  /** What stands below the title and is neither link nor tag. */
  readonly notes: readonly string[];
}

/** What a file of the study says, and how many lines with words stand above its first date, which belong to no outage. */
export interface StudyText {
  readonly entries: readonly StudyEntry[];
  readonly linesBefore: number;
}

interface Line {
  readonly number: number;
  readonly text: string;
}

/** A date at the head of a line, behind a number, a bullet or brackets, with the title behind it or below. */
const DATE = /^[^\p{L}\d]*(?:\d+[.)]\s+)?[^\p{L}\d]*(\d{1,2}\/\d{1,2}\/\d{4})\b[\s\])}:,–-]*(.*)$/u;
const TAG = /^([a-z])-([a-z\d]+(?:[-_][a-z\d]+)*)$/i;
const LINK = /https?:\/\/[^\s<>"]+/g;

/** Splits a file of the study into its outages: each begins with its date. */
export function studyEntries(text: string): StudyText {
  const lines = text.split(/\r\n?|\n/).map((line, index): Line => ({ number: index + 1, text: line.trim() }));
  const told = lines.filter(({ text: words }) => /[\p{L}\d]/u.test(words));
  const heads = told.flatMap((line, index) => (DATE.test(line.text) ? [index] : []));
  return {
    entries: heads.map((from, index) => entryOf(told.slice(from, heads[index + 1]))),
    linesBefore: heads[0] ?? told.length,
  };
}

function entryOf([head, ...below]: readonly Line[]): StudyEntry {
  const [, date = '', behind = ''] = DATE.exec(head?.text ?? '') ?? [];
  const lines = [behind, ...below.map(({ text }) => text)].map(partsOf);
  const [title = '', ...notes] = lines.flatMap(({ words }) => (words === '' ? [] : [words]));
  return {
    line: head?.number ?? 1,
    date,
    title,
    links: [...new Set(lines.flatMap(({ links }) => links))],
    tags: lines.flatMap(({ tags }) => tags),
    notes,
  };
}

/** A line of tags is tags and nothing else, since `t-mobile` in a title is none. */
function partsOf(line: string): { words: string; links: string[]; tags: StudyTag[] } {
  const links = (line.match(LINK) ?? []).map((link) => link.replace(/[.,;:)\]]+$/, ''));
  const words = line.replace(LINK, ' ').replace(/\s+/g, ' ').trim();
  const tokens = words
    .replace(/^tags?:/i, '')
    .split(/[\s,;|[\](){}]+/)
    .filter((token) => /[\p{L}\d]/u.test(token));
  const tags = tokens.flatMap((token) => tagOf(token) ?? []);
  if (tags.length === tokens.length) return { words: '', links, tags };
  return { words: words.replace(/^[-*•]\s+/, ''), links, tags: [] };
}

function tagOf(token: string): StudyTag | undefined {
  const [, kind, word] = TAG.exec(token) ?? [];
  return kind === undefined || word === undefined
    ? undefined
    : { kind: kind.toLowerCase(), word: word.toLowerCase() };
}
