import type { Incident } from '../../domain/incident.ts';
import { spanOf, stretchesOf } from '../../domain/span.ts';
import type { Edition } from './edition.ts';
import type { RowOf } from './shapes.ts';
import { boundsOf, endingOf, given, lengthOf, listed, momentOf, orNull, pagesOf, sourcesOf, wordsOf, writeUpsOf } from './values.ts'; // prettier-ignore

/** All that the model holds of an incident. */
export function incidentRow({ archive, site }: Edition, incident: Incident): RowOf<'incidents'> {
  const { start, end, length } = spanOf(incident, archive.asOf);
  return {
    id: incident.id,
    page: pagesOf(site, { kind: 'incident', id: incident.id }),
    provider: incident.provider,
    language: incident.language,
    title: wordsOf(incident.title),
    summary: wordsOf(incident.summary),
    planned: incident.planned,
    severity: incident.severity,
    services: orNull(incident.services, listed),
    regions: orNull(incident.regions, listed),
    started: momentOf(incident.started),
    ending: endingOf(incident.ending),
    span: { start: boundsOf(start), end: orNull(end, boundsOf), length: orNull(length, lengthOf) },
    downtime: orNull(incident.downtime, lengthOf),
    noticed: orNull(incident.noticed, momentOf),
    detected: orNull(incident.detected, momentOf),
    days: listed(archive.daysOf(incident.id)),
    causes: listed(incident.causes),
    stretches: stretchesOf(incident, archive.asOf).map(({ from, to, severity }) => ({
      from: boundsOf(from),
      to: orNull(to, boundsOf),
      severity,
    })),
    ...told({ archive, site }, incident),
    relatedFrom: archive
      .tiesTo(incident.id)
      .map(({ from, as, note, source }) => ({ from, as, ...cited({ note, source }) })),
    sources: sourcesOf(incident.sources),
    added: orNull(incident.added, momentOf),
    changed: incident.changed.map(({ on, note }) => ({ on: momentOf(on), note: wordsOf(note) })),
    aliases: listed(incident.aliases),
    tags: listed(incident.tags),
    imported: orNull(incident.imported, ({ from, id }) => ({ from, id })),
    writeUps: writeUpsOf(incident.writeUps),
  };
}

type Told = Pick<
  RowOf<'incidents'>,
  'phases' | 'unaffected' | 'ruledOut' | 'figures' | 'related' | 'timeline' | 'timesNote'
>;

/** The lists of an incident, as they were written; a tie to what was withdrawn is left out. */
function told({ archive }: Edition, incident: Incident): Told {
  return {
    phases: incident.phases.map(({ from, severity, services, note }) => ({
      from: momentOf(from),
      severity,
      services: orNull(services, listed),
      note: orNull(note, wordsOf),
    })),
    unaffected: incident.unaffected.map(({ service, text, source }) => ({
      service: given(service),
      text: wordsOf(text),
      source: given(source),
    })),
    ruledOut: incident.ruledOut.map(({ cause, note, source }) => ({ cause, ...cited({ note, source }) })),
    figures: incident.figures.map(({ label, value, on, source }) => ({
      label: wordsOf(label),
      value: wordsOf(value),
      on: orNull(on, momentOf),
      source: given(source),
    })),
    related: incident.related
      .filter(({ incident: other }) => archive.incident(other)?.withdrawn === undefined)
      .map(({ incident: other, as, note, source }) => ({ incident: other, as, ...cited({ note, source }) })),
    timeline: incident.timeline.map(({ at, text, source }) => ({
      at: momentOf(at),
      text: wordsOf(text),
      source: given(source),
    })),
    timesNote: orNull(incident.timesNote, wordsOf),
  };
}

function cited({ note, source }: Pick<Incident['ruledOut'][number], 'note' | 'source'>) {
  return { note: orNull(note, wordsOf), source: given(source) };
}
