import type { Incident } from '../domain/incident.ts';
import type { Tie } from '../domain/archive.ts';
import { cite, tellDay, type Citation } from './source.ts';
import { linkTo, nameOfProvider, tellIf, titleOf, type Link, type Said, type Voice } from './words.ts';

/** One incident that another is tied to, as the page of that other shows it. */
export interface TieView {
  readonly kind: string;
  readonly link: Link;
  readonly provider: Said;
  readonly date: string;
  readonly note: Said | undefined;
  readonly source: Citation | undefined;
}

/** What an incident says of its ties, and then what others say of theirs to it. */
export function viewTies(voice: Voice, incident: Incident): TieView[] {
  const { archive, say } = voice;
  const told = incident.related.flatMap((related) => {
    const other = archive.incident(related.incident);
    return other
      ? [
          tieOf(
            voice,
            other,
            say(`relation.${related.as}`),
            tellIf(voice, related.note, incident.language),
            cite(voice, related.source),
          ),
        ]
      : [];
  });
  const heard = archive.tiesTo(incident.id).flatMap((tie) => inverseOf(voice, tie));
  return [...told, ...heard];
}

/** The note of a tie is shown from either end; its source has a number only on the page of the one that tells. */
function inverseOf(voice: Voice, tie: Tie): TieView[] {
  const other = voice.archive.incident(tie.from);
  if (!other) return [];
  return [tieOf(voice, other, voice.say(`relation.inverse.${tie.as}`), undefined, undefined)];
}

function tieOf(
  voice: Voice,
  other: Incident,
  kind: string,
  note: Said | undefined,
  source: Citation | undefined,
): TieView {
  const date = other.id.split('/')[1] ?? '';
  return {
    kind,
    link: linkTo(voice, { kind: 'incident', id: other.id }, titleOf(voice, other)),
    provider: nameOfProvider(voice, other.provider),
    date: tellDay(voice, /^\d{4}-\d\d-\d\d/.test(date) ? date.slice(0, 10) : date.slice(0, 7)),
    note,
    source,
  };
}

/** How an incident is tied to another, as either of them tells it; or that neither does. */
export function tellTieBetween({ archive, say }: Voice, incident: Incident, other: Incident): string {
  const told = incident.related.find((related) => related.incident === other.id);
  if (told) return say(`relation.${told.as}`);
  const heard = archive.tiesTo(incident.id).find(({ from }) => from === other.id);
  return heard ? say(`relation.inverse.${heard.as}`) : say('incident.glance.sameDay.none');
}
