import { readMoment } from '../content/moments.ts';
import type { Facts } from '../content/writing.ts';
import { isTrouble, keyOf, type Answers, type Outcome } from './answers.ts';
import type { Ground } from './ground.ts';
import type { ForeignRecord } from './record.ts';
import { settleTime } from './times.ts';

/** When a record began, how it ended, and who saw it when. */
export interface Times {
  readonly started: Outcome<string>;
  readonly ending: Outcome<Facts>;
  readonly noticed: Outcome<string | undefined>;
  readonly detected: Outcome<string | undefined>;
}

/** The times of a record, each on a clock that is known. */
export function timesOf(record: ForeignRecord, { options }: Ground): Times {
  const { timeZone, answers } = options;
  const maybe = (text: string | undefined): Outcome<string | undefined> =>
    text === undefined ? { value: undefined } : settleTime(text, timeZone);
  const begin = answers.get(keyOf('started', record.id)) ?? record.started;
  const started: Outcome<string> =
    begin === undefined
      ? {
          reason: 'It does not say when it began.',
          ask: { key: keyOf('started', record.id), answers: [] },
        }
      : settleTime(begin, timeZone);
  return {
    started,
    ending: endingOf(record, isTrouble(started) ? undefined : started.value, timeZone, answers),
    noticed: maybe(record.noticed),
    detected: maybe(record.detected),
  };
}

const WITHOUT_TIME = ['unknown', 'ongoing', 'never'] as const;

function endingOf(
  { id, end }: ForeignRecord,
  started: string | undefined,
  zone: string | undefined,
  answers: Answers,
): Outcome<Facts> {
  const said = answers.get(keyOf('ended', id));
  if (said !== undefined) return { value: { ended: said } };
  switch (end.kind) {
    case 'at': {
      const ended = settleTime(end.time, zone);
      return isTrouble(ended) ? ended : likelyEnd(started, ended.value, answers);
    }
    case 'lasted':
      return { value: { duration: end.length } };
    case 'open':
      return withoutEnd(STILL_OPEN, 'open.end', ['ongoing', 'unknown'], answers);
    case 'unknown':
    case 'never':
      return { value: { ended: end.kind } };
    case 'untold':
      return withoutEnd('It does not say when it ended.', 'missing.end', WITHOUT_TIME, answers);
  }
}

const STILL_OPEN = 'Its source says that it goes on, which may have been so only when it was copied.';

/** How long an outage may last, in seconds, before somebody has to say that it did: two months. */
const LONGEST = 60 * 86_400;

/** Who fills in a form often copies the start where the end is asked for, or closes an issue long after. */
function likelyEnd(started: string | undefined, ended: string, answers: Answers): Outcome<Facts> {
  const [from, to] = [readMoment(started), readMoment(ended)];
  if (isSame(started, ended)) {
    const reason = `It ends at ${ended}, when it began, so the end may be a copy of the start.`;
    return doubtfulEnd(ended, 'copied.end', reason, answers);
  }
  const length = (to?.nominal ?? 0) - (from?.nominal ?? 0);
  if (!from || length <= LONGEST) return { value: { ended } };
  const reason = `It lasts ${Math.round(length / 86_400).toLocaleString('en')} days, so it may have been closed long after its end.`;
  return doubtfulEnd(ended, 'long.end', reason, answers);
}

function doubtfulEnd(ended: string, key: string, reason: string, answers: Answers): Outcome<Facts> {
  const answer = answers.get(key);
  if (answer !== undefined) return { value: { ended: answer === 'keep' ? ended : answer } };
  return { reason, ask: { key, answers: ['unknown', 'keep'] } };
}

/** Whether two clock times are the same instant; two days may well be the same. */
function isSame(started: string | undefined, ended: string): boolean {
  const [from, to] = [readMoment(started), readMoment(ended)];
  return (
    from !== undefined &&
    from.earliest === from.latest &&
    from.earliest === to?.earliest &&
    from.latest === to.latest
  );
}

function withoutEnd(
  reason: string,
  key: string,
  allowed: readonly string[],
  answers: Answers,
): Outcome<Facts> {
  const answer = answers.get(key);
  return answer === undefined ? { reason, ask: { key, answers: allowed } } : { value: { ended: answer } };
}
