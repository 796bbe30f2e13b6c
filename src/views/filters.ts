import { LASTED, lastedOf } from '../domain/lasted.ts';
import { SEVERITIES } from '../domain/severity.ts';
import { spanOf } from '../domain/span.ts';
import { byYear, yearOf } from '../domain/years.ts';
import { addressOfFilters } from '../site/urls.ts';
import type { Choice, Facet, FilterData, FilteredIncident } from './filter.ts';
import { dateOf, newestFirst } from './listing.ts';
import {
  linkTo,
  nameOfProvider,
  namesOfCauses,
  plain,
  tellLength,
  titleOf,
  type Link,
  type Said,
  type Voice,
} from './words.ts';

/** A filter as a field of the form. */
export interface Field {
  readonly facet: Facet;
  readonly label: string;
  readonly any: string;
  readonly choices: readonly Choice[];
}

/** The form of the filters, and where the data is that it works on. */
export interface FiltersView {
  readonly data: string;
  readonly fields: readonly Field[];
  readonly words: string;
  readonly clear: string;
  /** What those without JavaScript are told, and the ways that they have. */
  readonly without: { readonly text: string; readonly ways: readonly Link[] };
}

/** The filters of the list of incidents. */
export function viewFilters(voice: Voice): FiltersView {
  const { say } = voice;
  const choices = choicesOf(voice);
  const field = (facet: Facet): Field => ({
    facet,
    label: say(`filter.${facet}`),
    any: say('filter.any'),
    choices: choices[facet],
  });
  return {
    data: addressOfFilters(voice.site, voice.language),
    fields: [field('provider'), field('severity'), field('cause'), field('year'), field('length')],
    words: say('filter.words'),
    clear: say('filter.clear'),
    without: {
      text: say('filter.needed'),
      ways: (['days', 'providers', 'causes'] as const).map((kind) =>
        linkTo(voice, { kind }, plain(say(`nav.${kind}`))),
      ),
    },
  };
}

/** The data that the filters work on. */
export function filterDataOf(voice: Voice): FilterData {
  const { archive, say, site, language } = voice;
  const choices = choicesOf(voice);
  return {
    site,
    language,
    choices,
    incidents: newestFirst(archive.incidents).map((incident): FilteredIncident => {
      const title = titleOf(voice, incident);
      const { length } = spanOf(incident, archive.asOf);
      return [
        incident.id,
        title.text,
        title.lang ?? '',
        dateOf(voice, incident),
        archive.daysOf(incident.id)[0] ?? '',
        choices.provider.findIndex(({ value }) => value === incident.provider),
        incident.planned ? 'planned' : incident.severity,
        tellLength(voice, incident.ending, length),
        lastedOf(length),
        incident.causes.map((id) => choices.cause.findIndex(({ value }) => value === id)),
        yearOf(archive, incident),
      ];
    }),
    words: {
      found: say('filter.found'),
      none: say('filter.none'),
      without: say('filter.without'),
      unknown: say('filter.unknown'),
      meant: say('filter.meant'),
      more: say('filter.more'),
    },
  };
}

/** The values of each facet that some incident has, as readers know them. */
export function choicesOf(voice: Voice): Record<Facet, Choice[]> {
  const { archive, say, language } = voice;
  const { incidents } = archive;
  const choice = (value: string, { text, lang }: Said, also: readonly string[] = []): Choice => ({
    value,
    text,
    lang,
    also,
  });
  const marks = [...SEVERITIES.filter((severity) => severity !== 'none').toReversed(), 'planned'] as const;
  const isMark = (mark: string) =>
    incidents.some(({ planned, severity }) => (planned ? 'planned' : severity) === mark);
  const given = new Set(incidents.flatMap(({ causes }) => causes));
  return {
    provider: archive.providers
      .filter(({ id }) => archive.incidentsOf(id).length > 0)
      .map(({ id, formerly }) =>
        choice(
          id,
          nameOfProvider(voice, id),
          formerly.map(({ name }) => name),
        ),
      )
      .sort((a, b) => a.text.localeCompare(b.text, language)),
    severity: marks.filter(isMark).map((mark) => choice(mark, plain(say(`severity.${mark}`)))),
    cause: archive.causes
      .filter(({ id }) => given.has(id))
      .map(({ id }) => choice(id, namesOfCauses(voice, [id])[0] ?? plain(id))),
    year: [...byYear(archive, incidents).keys()].map((year) => choice(year, plain(year))),
    length: LASTED.map((lasted) => choice(lasted, plain(say(`lasted.${lasted}`)))),
  };
}
