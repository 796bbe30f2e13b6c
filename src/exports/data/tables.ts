import { countCauses } from '../../domain/labels.ts';
import { incidentsBy } from '../../domain/listing.ts';
import type { TableName } from '../../site/files.ts';
import { dayRow } from './day-row.ts';
import type { Edition } from './edition.ts';
import { incidentRow } from './incident-row.ts';
import { providerRow } from './provider-row.ts';
import { reliabilityRows } from './reliability-row.ts';
import type { RowOf } from './shapes.ts';
import { listed, pagesOf, wordsOf } from './values.ts';

/** Makes the rows of a table one after the other, so that no two need be held at once. */
type Rows<Name extends TableName> = (edition: Edition) => Generator<RowOf<Name>>;

const ROWS: { readonly [Name in TableName]: Rows<Name> } = {
  *incidents(edition) {
    for (const incident of edition.archive.incidents) yield incidentRow(edition, incident);
  },
  *providers(edition) {
    for (const provider of edition.archive.providers) yield providerRow(edition, provider);
  },
  *days(edition) {
    for (const day of edition.archive.days) yield dayRow(edition, day);
  },
  *causes({ archive, site }) {
    const counts = new Map(
      countCauses(archive.incidents, archive.causes).counts.map((count) => [count.cause, count]),
    );
    for (const { id, name, description } of archive.causes) {
      const { labels = 0, shareOfKnown } = counts.get(id) ?? {};
      const incidents = incidentsBy(archive, id);
      yield {
        id,
        page: pagesOf(site, { kind: 'cause', id }),
        name: wordsOf(name),
        description: wordsOf(description),
        labels,
        shareOfKnown: shareOfKnown ?? null,
        incidents: listed(incidents.map((incident) => incident.id)),
      };
    }
  },
  *reliability(edition) {
    for (const provider of edition.archive.providers) yield* reliabilityRows(edition, provider);
  },
};

/** The rows of a table: incidents by their start, providers by id, days ascending, causes as in the taxonomy, reliability by provider, service and year. */
export function rowsOf<Name extends TableName>(edition: Edition, name: Name): Generator<RowOf<Name>> {
  return ROWS[name](edition);
}
