import type { Strip } from '../charts/strip.ts';
import type { DayId } from '../domain/day.ts';
import type { Incident } from '../domain/incident.ts';
import type { Palette } from '../domain/settings.ts';
import { pathOfPreview, type PicturedPage } from '../site/files.ts';
import { viewDay } from './day.ts';
import type { HourView } from './day-hours.ts';
import { viewIncident, type FigureView, type Mark } from './incident.ts';
import type { Frame } from './page.ts';
import { nameOfArchive } from './scope.ts';
import { nameOfZone, voiceOf, type Voice } from './words.ts';

/** A strip of the picture, with whose it is; a name is not told where there is only one. */
export interface PreviewLane {
  readonly name: string | undefined;
  readonly strip: Strip;
}

/** The picture of a page in words, times and colours: what, who, and for how long. */
export interface PreviewView {
  /** Where it lies below the folder of all pictures. */
  readonly path: string;
  readonly archive: string;
  readonly date: string;
  /** How bad it was and with whom; a day tells that by its lanes. */
  readonly lead: Mark | undefined;
  readonly title: string;
  readonly figure: FigureView | undefined;
  readonly lanes: readonly PreviewLane[];
  /** That there are more lanes than are drawn. */
  readonly others: string | undefined;
  readonly hours: readonly HourView[];
  readonly zone: string;
  readonly colours: Palette;
}

/** How many lanes a picture has room for. */
const LANES = 6;

/** What the pictures are drawn from: one for each page that names one, in each language in which the page has words of its own. */
export function* previewsOf({ archive, site }: Voice): Generator<PreviewView> {
  if (!archive.settings.previews) return;
  for (const language of site.languages) {
    const voice = voiceOf(archive, site, language);
    for (const incident of archive.incidents) yield* previewOfIncident(voice, incident);
    for (const day of archive.days) yield* previewOfDay(voice, day);
  }
}

function* previewOfIncident(voice: Voice, incident: Incident): Generator<PreviewView> {
  const { frame, title, provider, severity, figures, bar } = viewIncident(voice, incident);
  if (!hasOwnPicture(frame)) return;
  yield {
    ...surroundings(voice, { kind: 'incident', id: incident.id }),
    date: frame.crumbs.here?.text ?? '',
    lead: { mark: severity.mark, text: `${severity.text} · ${provider.text}` },
    title: title.text,
    figure: figures[0],
    lanes: [{ name: undefined, strip: bar.strip }],
    others: undefined,
    hours: bar.hours.map((text, index) => ({ text, place: (index * 100) / (bar.hours.length - 1) })),
  };
}

function* previewOfDay(voice: Voice, day: DayId): Generator<PreviewView> {
  const { frame, date, title, figures, lanes, hours } = viewDay(voice, day);
  if (!hasOwnPicture(frame)) return;
  const shown = lanes.length > LANES ? LANES - 1 : LANES;
  yield {
    ...surroundings(voice, { kind: 'day', day }),
    date,
    lead: undefined,
    title: title.text,
    figure: figures[0],
    lanes: lanes.slice(0, shown).map(({ provider, strip }) => ({ name: provider.text, strip })),
    others: lanes.length > shown ? voice.say('preview.others', { count: lanes.length - shown }) : undefined,
    hours,
  };
}

function surroundings(
  voice: Voice,
  page: PicturedPage,
): Pick<PreviewView, 'path' | 'archive' | 'zone' | 'colours'> {
  return {
    path: pathOfPreview(page, voice.language),
    archive: nameOfArchive(voice),
    zone: nameOfZone(voice),
    colours: voice.archive.settings.colours.light,
  };
}

/** Whether a page names a picture, and one that is not that of the page whose words it repeats. */
function hasOwnPicture({ card, isFallback }: Frame): boolean {
  return 'og:image' in card && !isFallback;
}
