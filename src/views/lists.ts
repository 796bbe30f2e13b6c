import { newestFirst, rowOfIncident, type IncidentRow } from './listing.ts';
import { rowsOfProviders, type ProviderRow } from './home.ts';
import { frameOf, type Frame } from './page.ts';
import { plain, type Voice } from './words.ts';

/** The list of every incident, the newest first. */
export interface IncidentsView {
  readonly frame: Frame;
  readonly title: string;
  readonly incidents: readonly IncidentRow[];
}

/** The list of every provider. */
export interface ProvidersView {
  readonly frame: Frame;
  readonly title: string;
  readonly providers: readonly ProviderRow[];
}

/** The page that lists every incident. */
export function viewIncidents(voice: Voice): IncidentsView {
  const title = voice.say('incidents.title');
  const frame = frameOf(voice, {
    page: { kind: 'incidents' },
    title,
    description: title,
    here: plain(voice.say('nav.incidents')),
  });
  return {
    frame,
    title,
    incidents: newestFirst(voice.archive.incidents).map((incident) => rowOfIncident(voice, incident)),
  };
}

/** The page that lists every provider. */
export function viewProviders(voice: Voice): ProvidersView {
  const title = voice.say('providers.title');
  const frame = frameOf(voice, {
    page: { kind: 'providers' },
    title,
    description: title,
    here: plain(voice.say('nav.providers')),
  });
  return { frame, title, providers: rowsOfProviders(voice) };
}
