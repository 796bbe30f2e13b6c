import { blockIn, blocksIn, textIn, type Block } from './json-values.ts';
import { toPlainWords } from './prose.ts';
import type { Prose, Update } from './record.ts';

/** The updates of an incident, the newest first, as listed. What is called the most recent one repeats the first of them, and counts where the list lacks it. */
export function updatesOf(written: Block): Update[] {
  const newest = blockIn(written.most_recent_update) ?? blockIn(written['most-recent-update']);
  const listed = blocksIn(written.updates).map(updateOf);
  const last = newest && updateOf(newest);
  const isListed = listed.some(({ at, text }) => at === last?.at && text.text === last.text.text);
  return last && !isListed ? [last, ...listed] : listed;
}

function updateOf(written: Block): Update {
  const at = textIn(written.when) ?? textIn(written.created) ?? '';
  return { at, text: markdown(inParagraphs(textIn(written.text) ?? '')) };
}

/** Each line is a paragraph there, however few line breaks stand between; Markdown would run them together. */
function inParagraphs(text: string): string {
  if (text.includes('```')) return text;
  const lines = text.split('\n');
  return lines.map((line, index) => (isApart(lines[index - 1], line) ? `\n${line}` : line)).join('\n');
}

function isApart(before: string | undefined, line: string): boolean {
  const isText = (words: string | undefined): boolean => words !== undefined && words.trim() !== '';
  return isText(before) && isText(line) && !OWN_BLOCK.test(line) && !LABEL.test(before ?? '');
}

/** What Markdown tells from the line before by itself, or has to join with it: lists, headings, quotes, tables, rules, what is indented. */
const OWN_BLOCK = /^(?:\s{2,}|\s?(?:[-*+]\s|\d{1,9}[.)]\s|#|>|\||[-=*_]{3,}\s*$))/;
/** Bold words alone in their line, which begin the paragraph that follows. */
const LABEL = /^\s*\*\*[^*]+\*\*:?\s*$/;

/** The newest report, which is the story of the incident, and the updates in which its heading stands for it. */
export function withoutReport(updates: readonly Update[]): { updates: readonly Update[]; story: string } {
  const index = updates.findIndex(({ text }) => REPORT.test(text.text));
  const report = updates[index];
  if (!report) return { updates, story: '' };
  const [, heading = '', story = ''] = REPORT.exec(report.text.text) ?? [];
  return { updates: updates.with(index, { at: report.at, text: markdown(heading) }), story };
}

const REPORT = /^# +(.*)([^]*)$/;

/** What the newest report tells in its part called Summary, or else the first update behind the word Description. */
export function summaryOf(updates: readonly Update[]): string | undefined {
  const texts = updates.map(({ text }) => text.text);
  const reported = texts.flatMap((text) => REPORTED.exec(text)?.[1] ?? [])[0];
  const told = reported ?? DESCRIBED.exec(texts.at(-1) ?? '')?.[1] ?? '';
  const words = toPlainWords(markdown(told.slice(0, MOST)));
  return 'value' in words && words.value !== '' ? words.value : undefined;
}

/** The most characters that are looked at; a summary has a few hundred. */
const MOST = 2000;
const REPORTED = /^#{1,6} +\**Summary\**:?[ \t]*\n([^]*?)(?=\n#|$(?![^]))/m;
const DESCRIBED =
  /^\**Description:?\**:?[ \t]*\n?([^]+?)(?=\n\**(?:Diagnosis|Symptoms|Workaround)|$(?![^]))/m;

/** That times inside the words are on another clock than those of the data, where there are any. */
export function timesNoteOf(updates: readonly Update[]): string | undefined {
  return updates.some(({ text }) => PACIFIC.test(text.text)) ? TIMES_NOTE : undefined;
}

const PACIFIC = /\bUS\/Pacific\b|\bP[SD]T\b|\bPacific Time\b/;
const TIMES_NOTE =
  'Times of day in the words of Google Cloud are US/Pacific; all others are from its data, which are in UTC.';

function markdown(text: string): Prose {
  return { notation: 'markdown', text };
}
