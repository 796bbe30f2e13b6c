import type { ColumnName, Mapping } from './csv-mapping.ts';
import type { End, ForeignRecord, Item, Spot } from './record.ts';

/** A line of a table: its cells, and the line it begins on. */
export interface Row {
  readonly cells: readonly string[];
  readonly line: number;
}

/** The record that a row tells. */
export function recordOfRow(row: Row, head: readonly string[], mapping: Mapping, spot: Spot): Item {
  const cell = (column: ColumnName): string | undefined => {
    const name = mapping.columns[column];
    const text = name === undefined ? '' : (row.cells[head.indexOf(name)] ?? '').trim();
    return text === '' ? undefined : text;
  };
  const time = (column: ColumnName): string | undefined => onCalendar(cell(column), mapping.dates);
  const list = (column: ColumnName): readonly string[] => listIn(cell(column), mapping.lists);
  const id = cell('id');
  const title = cell('title') ?? '';
  if (id === undefined)
    return { kind: 'fault', spot, fault: 'The line has no id, by which it could be known again.' };
  const record: ForeignRecord = {
    spot,
    id,
    title,
    summary: cell('summary'),
    provider: cell('provider'),
    kind: cell('kind'),
    planned: /^(?:true|yes|1)$/i.test(cell('planned') ?? ''),
    severity: cell('severity'),
    started: time('started'),
    end: endOf(time('ended'), cell('duration')),
    noticed: time('noticed'),
    detected: time('detected'),
    services: list('services'),
    regions: list('regions'),
    causes: list('causes'),
    updates: [],
    body: { notation: mapping.notation, text: cell('body') ?? '' },
    url: cell('url'),
    tags: list('tags'),
  };
  return { kind: 'record', record };
}

function endOf(ended: string | undefined, duration: string | undefined): End {
  if (ended !== undefined) return /^ongoing$/i.test(ended) ? { kind: 'open' } : { kind: 'at', time: ended };
  return duration === undefined ? { kind: 'untold' } : { kind: 'lasted', length: duration };
}

function listIn(text: string | undefined, separator: string): readonly string[] {
  if (text === undefined) return [];
  return text
    .split(separator)
    .map((each) => each.trim())
    .filter((each) => each !== '');
}

/** 3/4/2026 in the order that the mapping says; as it stands where none is said. */
function onCalendar(text: string | undefined, dates: Mapping['dates']): string | undefined {
  const [, first = '', second = '', year = '', rest = ''] =
    /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})(.*)$/.exec(text ?? '') ?? [];
  if (dates === undefined || year === '') return text;
  const [day, month] = dates === 'day-first' ? [first, second] : [second, first];
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}${rest}`;
}
