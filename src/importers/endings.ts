import { readMoment } from '../content/moments.ts';
import type { Facts } from '../content/writing.ts';
import { isTrouble, type Answers, type Outcome } from './answers.ts';
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
  const started: Outcome<string> =
    record.started === undefined
      ? { reason: 'It does not say when it began.' }
      : settleTime(record.started, timeZone);
  return {
    started,
    ending: endingOf(record, isTrouble(started) ? undefined : started.value, timeZone, answers),
    noticed: maybe(record.noticed),
    detected: maybe(record.detected),
  };
}

const WITHOUT_TIME = ['unknown', 'ongoing', 'never'] as const;

function endingOf(
  { end }: ForeignRecord,
  started: string | undefined,
  zone: string | undefined,
  answers: Answers,
): Outcome<Facts> {
  switch (end.kind) {
    case 'at': {
      const ended = settleTime(end.time, zone);
      if (isTrouble(ended)) return ended;
      return isSame(started, ended.value)
        ? copiedEnd(ended.value, answers)
        : { value: { ended: ended.value } };
    }
    case 'lasted':
      return { value: { duration: end.length } };
    case 'open':
      return withoutEnd(
        'Its source says that it goes on, which may have been so only when it was copied.',
        'open.end',
        ['ongoing', 'unknown'],
        answers,
      );
    case 'untold':
      return withoutEnd('It does not say when it ended.', 'missing.end', WITHOUT_TIME, answers);
  }
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

/** Who fills in a form often copies the start where the end is asked for. */
function copiedEnd(ended: string, answers: Answers): Outcome<Facts> {
  const answer = answers.get('copied.end');
  if (answer !== undefined) return { value: { ended: answer === 'keep' ? ended : answer } };
  return {
    reason: `It ends at ${ended}, when it began, so the end may be a copy of the start.`,
    ask: { key: 'copied.end', answers: ['unknown', 'keep'] },
  };
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
