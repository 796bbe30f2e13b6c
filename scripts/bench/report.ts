import type { Cost, Size } from './measure.ts';

/** One thing that was measured of an archive. */
export interface Step {
  readonly name: string;
  readonly cost: Cost;
  /** What came out of it, where that is a folder. */
  readonly size?: Size;
}

/** All that was measured of one archive. */
export interface Result {
  readonly incidents: number;
  readonly languages: readonly string[];
  readonly steps: readonly Step[];
  /** How many times as long as bare Hugo a cold build took; `undefined` where there is no Hugo. */
  readonly timesHugo: { readonly wall: number; readonly cpu: number | undefined } | undefined;
}

const HEAD = ['', 'wall s', 'CPU s', 'peak MB', 'pages', 'files', 'MB'];

/** The results as a table in Markdown for each archive. */
export function tableOf({ incidents, languages, steps, timesHugo }: Result): string {
  const rows = steps.map(({ name, cost, size }) => [
    name,
    cost.wall.toFixed(1),
    cost.cpu?.toFixed(1) ?? '–',
    megabytes(cost.memory),
    whole(size?.pages),
    whole(size?.files),
    megabytes(size?.bytes),
  ]);
  const widths = HEAD.map((head, column) =>
    Math.max(...[head, ...rows.map((row) => row[column] ?? '')].map((cell) => cell.length)),
  );
  const print = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))).join(' | ')} |`;
  const rule = `| ${widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  return [
    `### ${whole(incidents)} incidents in ${languages.join(' and ')}`,
    '',
    print(HEAD),
    rule,
    ...rows.map(print),
    ...(timesHugo === undefined
      ? []
      : [
          '',
          `A cold build takes ${timesHugo.wall.toFixed(1)} times as long as bare Hugo, and ${timesHugo.cpu?.toFixed(1) ?? '–'} times its CPU.`,
        ]),
    '',
  ].join('\n');
}

function whole(number: number | undefined): string {
  return number?.toLocaleString('en') ?? '';
}

function megabytes(bytes: number | undefined): string {
  return bytes === undefined ? '' : whole(Math.round(bytes / 1e6));
}
