import type { Provider } from '../../domain/provider.ts';
import type { Written } from '../document.ts';
import type { Kept } from '../kept.ts';
import { sourcesOf } from './sources.ts';
import { durationFrom, maybe, momentFrom } from './times.ts';
import type { Words } from './words.ts';

export function providerOf({ place, draft }: Kept<'provider'>, words: Words): Provider {
  const written = draft as Written['provider'];
  return {
    id: place.id,
    language: words.language,
    name: words.must('name'),
    formerly: (written.formerly ?? []).map(({ name, until }) => ({ name, until: maybe(until, momentFrom) })),
    parent: written.parent,
    url: written.url,
    categories: written.categories,
    country: written.country,
    statusPage: written.statusPage,
    launched: maybe(written.launched, momentFrom),
    retired: maybe(written.retired, momentFrom),
    services: Object.entries(written.services).map(([id, service]) => ({
      id,
      name: words.must('services', id, 'name'),
      launched: maybe(service.launched, momentFrom),
      retired: maybe(service.retired, momentFrom),
    })),
    sources: sourcesOf(written.sources, words),
    coverage: (written.coverage ?? [{ level: 'selected' as const }]).map(({ from, to, level }) => ({
      from: maybe(from, momentFrom),
      to: maybe(to, momentFrom),
      level,
    })),
    availability: (written.availability ?? []).map((figure, index) => ({
      from: maybe(figure.from, momentFrom),
      to: maybe(figure.to, momentFrom),
      low: figure.low,
      high: figure.high,
      downtime: maybe(figure.downtime, durationFrom),
      kind: figure.kind,
      by: words.must('availability', index, 'by'),
      services: figure.services,
      regions: figure.regions,
      source: figure.source,
      note: words.at('availability', index, 'note'),
    })),
    audience: (written.audience ?? []).map(({ on, source }, index) => ({
      on: maybe(on, momentFrom),
      source,
      label: words.must('audience', index, 'label'),
      value: words.must('audience', index, 'value'),
    })),
    writeUps: words.writeUps,
  };
}
