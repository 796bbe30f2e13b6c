import type { Incident } from '../../domain/incident.ts';
import type { Written } from '../document.ts';
import type { Kept } from '../kept.ts';
import { sourcesOf } from './sources.ts';
import { durationFrom, endingOf, maybe, momentFrom } from './times.ts';
import type { Words } from './words.ts';

export function incidentOf({ place, draft }: Kept<'incident'>, words: Words): Incident {
  const written = draft as Written['incident'];
  return {
    id: place.id,
    provider: place.id.split('/')[0] ?? '',
    language: words.language,
    title: words.must('title'),
    summary: words.must('summary'),
    services: written.services,
    severity: written.severity,
    started: momentFrom(written.started),
    ending: endingOf(written),
    downtime: maybe(written.downtime, durationFrom),
    noticed: maybe(written.noticed, momentFrom),
    detected: maybe(written.detected, momentFrom),
    phases: (written.phases ?? []).map(({ from, severity, services }, index) => ({
      from: momentFrom(from),
      severity,
      services,
      note: words.at('phases', index, 'note'),
    })),
    regions: written.regions,
    unaffected: (written.unaffected ?? []).map(({ service, source }, index) => ({
      service,
      source,
      text: words.must('unaffected', index, 'text'),
    })),
    planned: written.planned ?? false,
    causes: written.causes,
    ruledOut: (written.ruledOut ?? []).map(({ cause, source }, index) => ({
      cause,
      source,
      note: words.at('ruledOut', index, 'note'),
    })),
    figures: (written.figures ?? []).map(({ on, source }, index) => ({
      label: words.must('figures', index, 'label'),
      value: words.must('figures', index, 'value'),
      on: maybe(on, momentFrom),
      source,
    })),
    related: (written.related ?? []).map(({ incident, as, source }, index) => ({
      incident,
      as,
      source,
      note: words.at('related', index, 'note'),
    })),
    timeline: (written.timeline ?? []).map(({ at, source }, index) => ({
      at: momentFrom(at),
      source,
      text: words.must('timeline', index, 'text'),
    })),
    timesNote: words.at('timesNote'),
    sources: sourcesOf(written.sources, words),
    added: maybe(written.added, momentFrom),
    changed: (written.changed ?? []).map(({ on }, index) => ({
      on: momentFrom(on),
      note: words.must('changed', index, 'note'),
    })),
    withdrawn: words.at('withdrawn'),
    aliases: written.aliases ?? [],
    tags: written.tags ?? [],
    imported: written.imported,
    writeUps: words.writeUps,
  };
}
