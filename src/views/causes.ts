import type { Cause } from '../domain/cause.ts';
import type { Incident } from '../domain/incident.ts';
import { summariseLengths } from '../domain/quantile.ts';
import { spanOf } from '../domain/span.ts';
import { countCauses } from '../domain/labels.ts';
import { incidentsBy } from '../domain/listing.ts';
import { formatNumber, formatPercent } from '../i18n/names.ts';
import type { FigureView } from './incident.ts';
import { frameOf, type Frame } from './page.ts';
import { viewWindow, type Window } from './parts.ts';
import { editOf } from './prose.ts';
import {
  linkTo,
  linkToMethod,
  nameOfProvider,
  plain,
  tell,
  tellDuration,
  tellSpread,
  type Link,
  type Said,
  type Voice,
} from './words.ts';

/** A cause as a row of the taxonomy. */
export interface CauseRow {
  readonly link: Link;
  readonly description: Said;
  readonly labels: string;
  readonly share: string;
}

/** The taxonomy with how often each cause was given. */
export interface CausesView {
  readonly frame: Frame;
  readonly title: string;
  readonly intro: string;
  readonly method: Link;
  readonly rows: readonly CauseRow[];
}

/** One cause: what it means, how often, for whom, how long, and the incidents. */
export interface CauseView {
  readonly frame: Frame;
  readonly name: Said;
  readonly description: Said;
  readonly figures: readonly FigureView[];
  readonly method: Link;
  readonly incidents: Window;
}

/** The page of the taxonomy. */
export function viewCauses(voice: Voice): CausesView {
  const { archive, say, language, site } = voice;
  const counted = countCauses(archive.incidents, archive.causes);
  const title = say('causes.title');
  const number = (count: number): string => formatNumber(count, language);
  return {
    frame: frameOf(voice, {
      page: { kind: 'causes' },
      title,
      description: say('causes.description'),
      here: plain(say('nav.causes')),
      edit: editOf(voice, 'content/causes.yaml'),
    }),
    title,
    method: linkToMethod(voice, 'causes'),
    intro: [
      say('causes.intro', {
        known: number(counted.known),
        incidents: number(counted.incidents),
        unknown: number(counted.unknown),
      }),
      say('causes.planned'),
    ].join(' '),
    rows: counted.counts.flatMap(({ cause: id, labels, shareOfKnown }) => {
      const cause = archive.cause(id);
      if (!cause) return [];
      const share = shareOfKnown === undefined ? '' : formatPercent(shareOfKnown, language);
      return [
        {
          link: linkTo(voice, { kind: 'cause', id }, tell(voice, cause.name, site.languages[0])),
          description: tell(voice, cause.description, site.languages[0]),
          labels: number(labels),
          share,
        },
      ];
    }),
  };
}

/** The page of a cause. */
export function viewCause(voice: Voice, cause: Cause): CauseView {
  const { archive, say, site } = voice;
  const incidents = incidentsBy(archive, cause.id);
  const name = tell(voice, cause.name, site.languages[0]);
  const description = tell(voice, cause.description, site.languages[0]);
  return {
    frame: frameOf(voice, {
      page: { kind: 'cause', id: cause.id },
      title: name.text,
      description: description.text,
      crumbs: [linkTo(voice, { kind: 'causes' }, plain(say('nav.causes')))],
      here: name,
      edit: editOf(voice, 'content/causes.yaml'),
    }),
    name,
    description,
    figures: incidents.length === 0 ? [] : figuresOf(voice, incidents),
    method: linkToMethod(voice, 'lengths'),
    incidents: viewWindow(voice, { kind: 'cause', id: cause.id }),
  };
}

function figuresOf(voice: Voice, incidents: readonly Incident[]): FigureView[] {
  const { archive, say, language } = voice;
  const providers = [...new Set(incidents.map(({ provider }) => provider))];
  const alone = incidents.filter(({ causes }) => causes.length === 1).length;
  const lengths = incidents.flatMap((incident) =>
    incident.planned ? [] : (spanOf(incident, archive.asOf).length ?? []),
  );
  const summary = summariseLengths(lengths);
  const number = (count: number): string => formatNumber(count, language);
  return [
    {
      label: say('table.incidents'),
      value: number(incidents.length),
      note: say('cause.alone', { count: number(alone) }),
    },
    {
      label: say('home.lead.providers'),
      value: number(providers.length),
      note: providers
        .slice(0, 4)
        .map((id) => nameOfProvider(voice, id).text)
        .join(', '),
    },
    ...(summary
      ? [
          {
            label: say('cause.median'),
            value: tellDuration(voice, summary.median),
            note: [tellSpread(voice, summary.median), say('cause.median.note', { count: summary.count })]
              .filter(Boolean)
              .join(say('semicolon')),
          },
        ]
      : []),
  ];
}
