import type { Claims, Ending, Incident, Source } from '../domain/incident.ts';
import { offsetAt } from '../domain/calendar.ts';
import type { Moment, Written } from '../domain/moment.ts';
import type { Span } from '../domain/span.ts';
import { inPrint } from '../domain/typography.ts';
import { cite, type Citation } from './source.ts';
import {
  dayOfStart,
  join,
  namesOfCauses,
  nameOfZone,
  plain,
  tellClaim,
  tellEnding,
  tellIf,
  tellLength,
  tellMoment,
  type Said,
  type Voice,
} from './words.ts';

/** A time as the archive's clock shows it, and as a source printed it on another. */
export interface Cell {
  readonly text: string;
  readonly printed: string | undefined;
}

/** What one source says, in a row beside what the archive holds. */
export interface ClaimRow {
  readonly who: Said;
  readonly kind: string | undefined;
  readonly source: Citation | undefined;
  readonly isOurs: boolean;
  readonly from: Cell | undefined;
  readonly to: Cell | undefined;
  readonly length: string | undefined;
  /** The other things it says, each with its name. */
  readonly more: readonly { readonly term: string; readonly text: string }[];
  readonly said: { readonly text: string; readonly lang: string | undefined } | undefined;
  readonly note: Said | undefined;
}

/** What the sources of an incident claim, against what the archive holds. */
export interface ClaimsView {
  readonly zone: string;
  readonly rows: readonly ClaimRow[];
  readonly note: Said | undefined;
}

/** The table of claims; without rows where no source claims anything. */
export function viewClaims(voice: Voice, incident: Incident, span: Span): ClaimsView {
  const claiming = incident.sources.flatMap((source, index) =>
    source.claims === undefined ? [] : [rowOf(voice, incident, source, source.claims, index + 1)],
  );
  return {
    zone: nameOfZone(voice),
    rows: claiming.length === 0 ? [] : [oursOf(voice, incident, span), ...claiming],
    note: tellIf(voice, incident.timesNote, incident.language),
  };
}

function oursOf(voice: Voice, incident: Incident, span: Span): ClaimRow {
  const day = dayOfStart(voice, incident);
  return {
    who: plain(voice.say('incident.claims.ours')),
    kind: undefined,
    source: undefined,
    isOurs: true,
    from: { text: tellMoment(voice, incident.started, day), printed: undefined },
    to:
      incident.ending.kind === 'duration'
        ? undefined
        : { text: tellEnding(voice, incident.ending, day), printed: undefined },
    length: tellLength(voice, incident.ending, span.length),
    more: [],
    said: undefined,
    note: undefined,
  };
}

function rowOf(voice: Voice, incident: Incident, source: Source, claims: Claims, number: number): ClaimRow {
  const { say } = voice;
  const day = dayOfStart(voice, incident);
  const lang = source.language ?? voice.site.languages[0];
  const more = [
    claims.noticed && { term: say('incident.claims.noticed'), text: tellMoment(voice, claims.noticed, day) },
    claims.severity && { term: say('incident.claims.severity'), text: say(`severity.${claims.severity}`) },
    claims.causes && {
      term: say('incident.claims.causes'),
      text: join(voice, namesOfCauses(voice, claims.causes)),
    },
    claims.regions && { term: say('incident.claims.regions'), text: claims.regions.join(', ') },
  ];
  return {
    who: plain(source.publisher ?? inPrint(source.title, lang)),
    kind: say(`kind.${source.kind}`),
    source: cite(voice, number),
    isOurs: false,
    from: claims.started && cellOf(voice, claims.started, day),
    to: claims.ended && endCell(voice, claims.ended, day),
    length: claims.duration && tellClaim(voice, claims.duration),
    more: more.filter((each) => each !== undefined),
    said: claims.said === undefined ? undefined : { text: inPrint(claims.said, lang), lang },
    note: tellIf(voice, source.note, incident.language),
  };
}

function endCell(voice: Voice, ending: Ending, day: string | undefined): Cell {
  return ending.kind === 'time'
    ? cellOf(voice, ending.at, day)
    : { text: tellEnding(voice, ending, day), printed: undefined };
}

/** The time on the archive's clock; beside it the text as written where the source used another clock. */
function cellOf(voice: Voice, moment: Moment, day: string | undefined): Cell {
  const isElsewhere = [moment.from, moment.to].some((written) => isOnAnotherClock(voice, written));
  return {
    text: tellMoment(voice, moment, day),
    printed: isElsewhere ? voice.say('incident.claims.printed', { text: printedAs(moment.text) }) : undefined,
  };
}

function isOnAnotherClock({ archive }: Voice, written: Written | undefined): boolean {
  if (written === undefined || written.grain === 'day' || written.grain === 'month') return false;
  return written.offset * 60 !== offsetAt(written.bounds.nominal, archive.settings.timeZone);
}

/** 2012-07-26T17:20+02:00 as clocks there showed it: 17:20 +02:00. */
function printedAs(text: string): string {
  return text
    .replaceAll(/\d{4}-\d\d-\d\dT/g, '')
    .replaceAll('+-', '±')
    .replaceAll(/(?<=\d)([+-]\d\d:\d\d)/g, ' UTC$1')
    .replaceAll('Z', ' UTC')
    .replaceAll('..', ' – ')
    .replaceAll('-', '−')
    .replaceAll('~', '');
}
