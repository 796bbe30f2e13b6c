/** An update inside prose, as Statusfy writes it: `::: update Title | ISO`, its words, `:::`. */
export interface WrittenUpdate {
  readonly title: string;
  readonly at: string;
  readonly text: string;
  /** The line in the prose at which it begins, from 1. */
  readonly line: number;
}

const OPEN = /^:{3,}\s*update\b\s*(.*)$/;
const CLOSE = /^:{3,}\s*$/;

/** Takes the updates out of prose; one that is never closed runs to the next or to the end. */
export function updateContainers(body: string): { prose: string; updates: WrittenUpdate[] } {
  const prose: string[] = [];
  const updates: (Omit<WrittenUpdate, 'text'> & { lines: string[] })[] = [];
  let open: string[] | undefined;
  for (const [index, line] of body.split('\n').entries()) {
    const head = OPEN.exec(line)?.[1];
    if (head !== undefined) {
      open = [];
      const bar = head.lastIndexOf('|');
      updates.push({
        title: (bar === -1 ? head : head.slice(0, bar)).trim(),
        at: bar === -1 ? '' : head.slice(bar + 1).trim(),
        line: index + 1,
        lines: open,
      });
    } else if (open && CLOSE.test(line)) open = undefined;
    else (open ?? prose).push(line);
  }
  return {
    prose: prose.join('\n').trim(),
    updates: updates.map(({ lines, ...update }) => ({ ...update, text: lines.join('\n').trim() })),
  };
}
