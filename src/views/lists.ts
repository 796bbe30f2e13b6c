import { viewFilters, type FiltersView } from './filters.ts';
import { frameOf, type Frame } from './page.ts';
import { viewWindow, type Window } from './parts.ts';
import { viewRecords, type RecordRow } from './records.ts';
import { plain, type Voice } from './words.ts';

/** The list of the newest incidents, with filters over all, and the way to each year. */
export interface IncidentsView {
  readonly frame: Frame;
  readonly title: string;
  readonly filters: FiltersView;
  readonly window: Window;
  readonly empty: string | undefined;
}

/** The list of every provider. */
export interface ProvidersView {
  readonly frame: Frame;
  readonly title: string;
  readonly intro: string | undefined;
  readonly providers: readonly RecordRow[];
}

/** The page that lists incidents. */
export function viewIncidents(voice: Voice): IncidentsView {
  const title = voice.say('incidents.title');
  const frame = frameOf(voice, {
    page: { kind: 'incidents' },
    title,
    description: voice.say('incidents.description'),
    here: plain(voice.say('nav.incidents')),
  });
  return {
    frame,
    title,
    filters: viewFilters(voice),
    window: viewWindow(voice, { kind: 'incidents' }),
    empty: voice.archive.incidents.length === 0 ? voice.say('home.empty') : undefined,
  };
}

/** The page that lists every provider. */
export function viewProviders(voice: Voice): ProvidersView {
  const title = voice.say('providers.title');
  const frame = frameOf(voice, {
    page: { kind: 'providers' },
    title,
    description: voice.say('providers.description'),
    here: plain(voice.say('nav.providers')),
  });
  const { rows, intro } = viewRecords(voice);
  return { frame, title, intro, providers: rows };
}
