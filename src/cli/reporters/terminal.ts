import type { Offer, Problem } from '../../content/problem.ts';

/**
 * How a report is told to somebody at a terminal: by file, each problem with its place, its fault and what to write instead.
 * `folder` is the content folder, which paths are told from; without one they are told from inside it.
 */
export function reportToTerminal(problems: readonly Problem[], files: number, folder = ''): string {
  const root = folder === '' ? '' : `${folder.replace(/\/+$/, '')}/`;
  const byFile = Map.groupBy(problems, ({ path }) => path);
  const parts = [...byFile].map(([path, found]) =>
    [`${root}${path.replaceAll('\n', '\\n')}`, ...found.map(tellProblem)].map(harmless).join('\n'),
  );
  return [...parts, countOf(problems.length, byFile.size, files)].join('\n\n');
}

function countOf(problems: number, faulty: number, files: number): string {
  const of = `${String(files)} ${files === 1 ? 'file' : 'files'}`;
  if (problems === 0) return `No problems in ${of}.`;
  const found = `${String(problems)} ${problems === 1 ? 'error' : 'errors'} in ${String(faulty)} of ${of}.`;
  return `${found} Each rule is explained in docs/rules/<name>.md.`;
}

function tellProblem({ line, column, fault, rule, tip, offer }: Problem): string {
  const place = `${String(line)}:${String(column)}`.padStart(6);
  const { lead, text, isPlain = false } = tellOffer(offer);
  const leads = tip === undefined ? [lead] : isPlain ? [tip] : joined(tip, lead);
  const instead = [...leads, ...text.map((written) => `  ${written}`)];
  return [`${place}  ${fault}  [${rule}]`, ...instead.map((told) => `        ${told}`.trimEnd())].join('\n');
}

/** A tip that ends in a colon goes on with what is to be done. */
function joined(tip: string, lead: string): string[] {
  return tip.endsWith(':') && !lead.endsWith(':')
    ? [`${tip} ${lead.charAt(0).toLowerCase()}${lead.slice(1)}`]
    : [tip.replace(/:$/, '.'), lead];
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
function harmless(text: string): string {
  return text
    .replace(
      /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/g,
      (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
    )
    .replace(/^(\s*):(?=:)/gm, '$1: ')
    .replaceAll('##[', '## [');
}
