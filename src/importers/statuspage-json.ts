import type { TextFile } from './format.ts';
import { elementsOf, valueNamed } from './json-elements.ts';
import { blockIn, blocksIn, textIn, type Block } from './json-values.ts';
import type { End, Item, Spot, Update } from './record.ts';

const LISTS = ['incidents', 'scheduled_maintenances'] as const;

/** Whether a file is what the interface gives: an object with a page, and lists of what happened. */
export function isSnapshot({ text }: TextFile): boolean {
  return /^\s*\{\s*"page"\s*:/.test(text) && LISTS.some((list) => text.includes(`"${list}"`));
}

/** The page, its components, its incidents and its planned work. */
export function* readSnapshot({ path, text }: TextFile): Iterable<Item> {
  const page = blockIn(valueNamed(text, 'page'));
  yield { kind: 'source', name: textIn(page?.name), url: textIn(page?.url) };
  for (const component of blocksIn(valueNamed(text, 'components'))) {
    const name = textIn(component.name);
    if (name !== undefined && component.group !== true) yield { kind: 'service', name };
  }
  let [cut, found]: [number | undefined, boolean] = [undefined, false];
  for (const list of LISTS) {
    const read = elementsOf(text, list);
    found ||= read !== undefined;
    for (const { line, value } of read?.elements ?? [])
      yield itemOf(blockIn(value) ?? {}, { file: path, line });
    cut ??= read?.cutAt();
  }
  const end = { file: path, line: text.split('\n').length };
  if (cut !== undefined) yield { kind: 'fault', spot: { file: path, line: cut }, fault: CUT };
  else if (!found) yield { kind: 'fault', spot: end, fault: CUT };
}

const CUT = 'The file ends in the middle of a record: it was cut. What stands in it whole is read.';

function itemOf(value: Block, spot: Spot): Item {
  const id = textIn(value.id);
  if (id === undefined)
    return { kind: 'fault', spot, fault: 'This is no record: it is not sound JSON, or has no id.' };
  const planned = textIn(value.impact) === 'maintenance' || textIn(value.scheduled_for) !== undefined;
  const record = {
    spot,
    id,
    title: textIn(value.name) ?? '',
    planned,
    severity: textIn(value.impact),
    started:
      textIn(planned ? value.scheduled_for : undefined) ??
      textIn(value.started_at) ??
      textIn(value.created_at),
    end: endOf(value, planned),
    services: servicesOf(value),
    updates: blocksIn(value.incident_updates).flatMap(updateOf),
    body: { notation: 'markdown', text: '' } as const,
    url: textIn(value.shortlink),
  };
  return { kind: 'record', record };
}

/** The words that say that it is over. */
const OVER: ReadonlySet<string> = new Set(['resolved', 'postmortem', 'completed']);

/** When it was resolved, or the update that says so was shown. Planned work ends as announced where nothing else is said. */
function endOf(value: Block, planned: boolean): End {
  const status = textIn(value.status) ?? '';
  const update = blocksIn(value.incident_updates).find((each) =>
    /^(?:resolved|completed)$/.test(textIn(each.status) ?? ''),
  );
  const announced = planned ? textIn(value.scheduled_until) : undefined;
  const time = textIn(value.resolved_at) ?? (OVER.has(status) ? timeOf(update) : undefined) ?? announced;
  if (time !== undefined) return { kind: 'at', time };
  return { kind: OVER.has(status) ? 'untold' : 'open' };
}

/** Those that the incident names, and those that any update names: of one that is over the first list can be empty. */
function servicesOf(value: Block): readonly string[] {
  const updates = blocksIn(value.incident_updates);
  const named = [
    ...blocksIn(value.components),
    ...updates.flatMap((update) => blocksIn(update.affected_components)),
  ];
  const names = named
    .filter((component) => component.group !== true)
    .flatMap((component) => textIn(component.name) ?? []);
  return [...new Set(names)];
}

function timeOf(update: Block | undefined): string | undefined {
  return textIn(update?.display_at) ?? textIn(update?.created_at);
}

/** An update without words says its status. */
function updateOf(value: Block): Update[] {
  const at = timeOf(value);
  const text = textIn(value.body) ?? textIn(value.status);
  return at === undefined || text === undefined
    ? []
    : [{ at, text: { notation: 'html', text: withParagraphs(text) } }];
}

/** Bodies are HTML in which lines are broken as they are typed. */
function withParagraphs(text: string): string {
  return /<(?:p|br|ul|ol|div)\b/i.test(text) || !text.includes('\n')
    ? text
    : text
        .split(/\n{2,}/)
        .map((part) => `<p>${part.trim().replace(/\n/g, '<br>')}</p>`)
        .join('');
}
