import type { Audited } from './auditor.ts';

const HEAD = ['page', 'speed', 'access', 'practices', 'search', 'first paint s', 'largest paint s', 'blocking ms', 'shift', 'kB', 'requests']; // prettier-ignore

/** Whether nothing that does not depend on the machine is amiss. */
export function isSound({ scores }: Audited): boolean {
  return [scores.accessibility, scores['best-practices'], scores.seo].every((score) => score === 100);
}

export function isSlow({ scores }: Audited): boolean {
  return scores.performance < 100;
}

/** What was found as a table in Markdown, and below it what Lighthouse would have otherwise, each with the pages that have it. */
export function tableOf(results: readonly Audited[]): string {
  const rows = [HEAD, HEAD.map((_, column) => (column === 0 ? '---' : '--:')), ...results.map(rowOf)];
  const findings = Map.groupBy(
    results.flatMap(({ page, paper, findings: own }) =>
      own.map((finding) => ({ where: `/${page} (${paper})`, finding })),
    ),
    ({ finding }) => finding,
  );
  const told = [...findings].map(
    ([finding, places]) => `- ${finding}: ${places.map(({ where }) => where).join(', ')}`,
  );
  return [...rows.map((cells) => `| ${cells.join(' | ')} |`), '', ...told].join('\n');
}

function rowOf({ page, paper, scores, ...each }: Audited): string[] {
  return [
    `\`/${page}\`${paper === 'dark' ? ' dark' : ''}`,
    ...Object.values(scores).map(String),
    ...[each.firstPaint, each.largestPaint].map((milliseconds) => (milliseconds / 1000).toFixed(2)),
    each.blocking.toFixed(0),
    each.shift.toFixed(3),
    (each.bytes / 1000).toFixed(1),
    String(each.requests),
  ];
}
