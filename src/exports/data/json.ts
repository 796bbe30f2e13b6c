import type { DayId } from '../../domain/day.ts';
import type { Incident } from '../../domain/incident.ts';
import type { TableName } from '../../site/files.ts';
import { dayRow } from './day-row.ts';
import type { Edition } from './edition.ts';
import { envelopeOf } from './envelope.ts';
import { incidentRow } from './incident-row.ts';
import { rowsOf } from './tables.ts';

/** A table as JSON, in parts: the envelope, then one row a line. */
export function* printJson(edition: Edition, name: TableName): Generator<string> {
  yield `${JSON.stringify(envelopeOf(edition)).slice(0, -1)},"${name}":[`;
  let separator = '\n';
  for (const row of rowsOf(edition, name)) {
    yield `${separator}${JSON.stringify(row)}`;
    separator = ',\n';
  }
  yield '\n]}\n';
}

/** One incident on its own. */
export function printIncident(edition: Edition, incident: Incident): string {
  return print({ ...envelopeOf(edition), incident: incidentRow(edition, incident) });
}

/** One day on its own. */
export function printDay(edition: Edition, day: DayId): string {
  return print({ ...envelopeOf(edition), day: dayRow(edition, day) });
}

function print(value: object): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}
