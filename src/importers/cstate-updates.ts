import type { Update } from './record.ts';

/** The mark behind an update that says its time: `{{< track "2018-05-25 05:54:00" >}}`. */
const TRACK = /\{\{[<%]\s*track\s+"?([^"}]*?)"?\s*[>%]\}\}/;

/** How people begin an update: `*Monitoring* - `, `**Resolved**: `. */
const LABEL = /^[*_]{1,3}[^*_\n]{2,40}[*_]{1,3}\s*[-–—:]/;

/**
 * The updates of an issue, and the prose that is none. An update is a paragraph with its time behind it; those right before it
 * belong to it where the first of them begins as updates do.
 */
export function updatesIn(body: string): { readonly updates: readonly Update[]; readonly rest: string } {
  const updates: Update[] = [];
  let [rest, waiting]: [string[], string[]] = [[], []];
  for (const part of body.trim().split(/\n\s*\n/)) {
    const [mark, at] = TRACK.exec(part) ?? [];
    if (mark !== undefined && at !== undefined) {
      const first = LABEL.test(part) ? waiting.length : beginIn(waiting);
      const own = [...waiting.slice(first), part.replace(TRACK, '').trim()];
      rest.push(...waiting.slice(0, first));
      updates.push({ at, text: { notation: 'markdown', text: own.join('\n\n').trim() } });
      waiting = [];
    } else if (/^-{3,}$/.test(part.trim())) {
      rest = [...rest, ...waiting, part];
      waiting = [];
    } else waiting.push(part);
  }
  return {
    updates,
    rest: withoutLooseRules([...rest, ...waiting])
      .join('\n\n')
      .trim(),
  };
}

/** Where the last update begins among paragraphs that have no time; their number where none does. */
function beginIn(parts: readonly string[]): number {
  const at = parts.findLastIndex((part) => LABEL.test(part));
  return at === -1 ? parts.length : at;
}

/** Lines that only kept updates apart go with them. */
function withoutLooseRules(parts: readonly string[]): string[] {
  const isRule = (part: string | undefined): boolean => part === undefined || /^-{3,}$/.test(part.trim());
  return parts.filter(
    (part, index) => !isRule(part) || !(isRule(parts[index - 1]) || isRule(parts[index + 1])),
  );
}
