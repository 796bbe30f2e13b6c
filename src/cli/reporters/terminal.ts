import { inReadingOrder, type Offer, type Problem } from '../../content/problem.ts';
import { countWarnings, type Findings } from '../findings.ts';

/**
 * How a report is told to somebody at a terminal: by file, each problem with its place, its fault and what to write instead.
 * `folder` is the content folder, which paths are told from; without one they are told from inside it.
 */
export function reportToTerminal(problems: readonly Problem[], files: number, folder = ''): string {
  return tellFindings({ ...NOTHING, errors: problems, files, folder });
}

const NOTHING: Findings = {
  folder: '',
  files: 0,
  errors: [],
  warnings: [],
  counted: [],
  elsewhere: 0,
  fixed: [],
};

/** How a check is told to somebody at a terminal: errors and warnings by file, and at the end how many of each there are. */
export function tellFindings(findings: Findings): string {
  const { errors, warnings, counted, folder } = findings;
  const root = rootOf(folder);
  const isError = new Set(errors);
  const byFile = Map.groupBy(inReadingOrder([...errors, ...warnings]), ({ path }) => path);
  const parts = [...byFile].map(([path, found]) =>
    [
      `${root}${path.replaceAll('\n', '\\n')}`,
      ...found.map((problem) => tellProblem(problem, isError.has(problem))),
    ].join('\n'),
  );
  const sums = counted.map(
    ({ rule, description, count, files }) =>
      `${countOf(count, 'warning')} in ${countOf(files, 'file')}: ${description}  [${rule}]\n  npm run check -- --all lists them.`,
  );
  return [...fixedOf(findings), ...parts, ...sums, sumOf(findings, byFile.size)].map(harmless).join('\n\n');
}

/** The content folder as paths in it are told: with a slash behind it, or nothing. */
export function rootOf(folder: string): string {
  return folder === '' ? '' : `${folder.replace(/\/+$/, '')}/`;
}

function fixedOf({ fixed, folder }: Findings): string[] {
  if (fixed.length === 0) return [];
  return [['Put in form:', ...fixed.map((path) => `  ${rootOf(folder)}${path}`)].join('\n')];
}

function sumOf(findings: Findings, faulty: number): string {
  const { errors, files, elsewhere } = findings;
  const warnings = countWarnings(findings);
  const more =
    elsewhere === 0
      ? ''
      : ` ${countOf(elsewhere, 'more error')} ${elsewhere === 1 ? 'stands' : 'stand'} in other files.`;
  const of = countOf(files, 'file');
  if (errors.length === 0 && warnings === 0) return `No problems in ${of}.${more}`;
  const found = errors.length === 0 ? 'No errors' : countOf(errors.length, 'error');
  const warned = warnings === 0 ? '' : ` and ${countOf(warnings, 'warning')}`;
  const where = faulty === 0 ? `in ${of}` : `in ${String(faulty)} of ${of}`;
  return `${found}${warned} ${where}.${more} Each rule is explained in docs/rules/<name>.md.`;
}

function countOf(count: number, what: string): string {
  return `${String(count)} ${what}${count === 1 ? '' : 's'}`;
}

function tellProblem(problem: Problem, isError: boolean): string {
  const { line, column, fault, rule } = problem;
  const place = `${String(line)}:${String(column)}`.padStart(6);
  const told = isError ? fault : `Warning: ${fault}`;
  return [
    `${place}  ${told}  [${rule}]`,
    ...tellInstead(problem).map((written) => `        ${written}`.trimEnd()),
  ].join('\n');
}

/** What to do about a problem, line by line: sentences, and below them indented what to write. */
export function tellInstead({ tip, offer }: Problem): string[] {
  const { lead, text, isPlain = false } = tellOffer(offer);
  const leads = tip === undefined ? [lead] : isPlain ? [tip] : joined(tip, lead);
  return [...leads, ...text.map((written) => `  ${written}`)];
}

/** A tip that ends in a colon leads to what to write, or goes on with what is to be done. */
function joined(tip: string, lead: string): string[] {
  if (!tip.endsWith(':')) return [tip, lead];
  const rest = `${lead.charAt(0).toLowerCase()}${lead.slice(1)}`;
  return lead.endsWith(':') ? [`${tip.slice(0, -1)} (${rest.slice(0, -1)}):`] : [`${tip} ${rest}`];
}

interface Told {
  /** The sentence that leads to what to write. */
  readonly lead: string;
  readonly text: readonly string[];
  /** Whether a tip can stand in the place of that sentence, which then says nothing of its own. */
  readonly isPlain?: boolean;
}

function tellOffer(offer: Offer): Told {
  switch (offer.kind) {
    case 'replace':
      return {
        lead: leadOf(offer.from, offer.to),
        text: offer.text.split('\n'),
        isPlain: offer.from === offer.to,
      };
    case 'remove':
      return { lead: `Take out ${linesOf(offer.from, offer.to)}.`, text: [] };
    case 'rename': {
      const others = (offer.others ?? []).map(({ from, to }) => `${from} → ${to}`);
      return { lead: 'Name the file:', text: [offer.to, ...others], isPlain: true };
    }
    case 'create':
      return { lead: `Write a file ${offer.path}:`, text: offer.text.trimEnd().split('\n') };
    case 'delete':
      return { lead: 'Take the file out of the content folder.', text: [] };
  }
}

function leadOf(from: number, to: number): string {
  if (to >= from) return from === to ? 'Write instead:' : `Write instead of ${linesOf(from, to)}:`;
  return from === 1 ? 'Add at the top:' : `Add after line ${String(from - 1)}:`;
}

function linesOf(from: number, to: number): string {
  return from === to ? `line ${String(from)}` : `lines ${String(from)} to ${String(to)}`;
}

/** Text of strangers without what a terminal, or the log of a pull request, would take for a command: control signs, and `::` or `##[` at work. */
export function harmless(text: string): string {
  return text
    .replace(
      /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/g,
      (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
    )
    .replace(/^(\s*):(?=:)/gm, '$1: ')
    .replaceAll('##[', '## [');
}
