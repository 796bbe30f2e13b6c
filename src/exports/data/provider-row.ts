import type { Provider } from '../../domain/provider.ts';
import type { Edition } from './edition.ts';
import type { RowOf } from './shapes.ts';
import {
  given,
  lengthOf,
  listed,
  momentOf,
  orNull,
  pagesOf,
  sourcesOf,
  wordsOf,
  writeUpsOf,
} from './values.ts';

/** All that the model holds of a provider. */
export function providerRow({ site }: Edition, provider: Provider): RowOf<'providers'> {
  return {
    id: provider.id,
    page: pagesOf(site, { kind: 'provider', id: provider.id }),
    language: provider.language,
    name: wordsOf(provider.name),
    formerly: provider.formerly.map(({ name, until }) => ({ name, until: orNull(until, momentOf) })),
    parent: given(provider.parent),
    url: given(provider.url),
    categories: listed(provider.categories),
    country: given(provider.country),
    statusPage: given(provider.statusPage),
    ...lifeOf(provider),
    services: provider.services.map(({ id, name, ...life }) => ({
      id,
      name: wordsOf(name),
      ...lifeOf(life),
    })),
    coverage: provider.coverage.map(({ from, to, level }) => ({
      from: orNull(from, momentOf),
      to: orNull(to, momentOf),
      level,
    })),
    availability: provider.availability.map((figure) => ({
      from: orNull(figure.from, momentOf),
      to: orNull(figure.to, momentOf),
      low: given(figure.low),
      high: given(figure.high),
      downtime: orNull(figure.downtime, lengthOf),
      kind: figure.kind,
      by: wordsOf(figure.by),
      services: orNull(figure.services, listed),
      regions: orNull(figure.regions, listed),
      source: given(figure.source),
      note: orNull(figure.note, wordsOf),
    })),
    audience: provider.audience.map(({ on, label, value, source }) => ({
      on: orNull(on, momentOf),
      label: wordsOf(label),
      value: wordsOf(value),
      source: given(source),
    })),
    sources: sourcesOf(provider.sources),
    writeUps: writeUpsOf(provider.writeUps),
  };
}

function lifeOf({ launched, retired }: Pick<Provider, 'launched' | 'retired'>) {
  return { launched: orNull(launched, momentOf), retired: orNull(retired, momentOf) };
}
