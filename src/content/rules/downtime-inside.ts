import { isDurationFault, parseDuration, type Duration } from '../../domain/duration.ts';
import { lengthBetween } from '../../domain/span.ts';
import { originals } from '../contents.ts';
import type { Document } from '../document.ts';
import { removing } from '../edits.ts';
import type { Problem } from '../problem.ts';
import { nearest, problemAt } from '../problems.ts';
import type { Rule } from '../rule.ts';
import { canFollow, timesOf } from '../times.ts';

/** A service is down for no longer than its outage lasts. */
export const downtimeInside: Rule = {
  name: 'downtime-inside',
  description: 'The downtime of an incident is no longer than the incident, for some reading of both.',
  check: ({ documents }) => originals(documents, 'incident').flatMap(lengthProblems),
};

function lengthProblems(document: Document<'incident'>): Problem[] {
  const { downtime: written = '' } = document.draft;
  const [downtime, whole] = [readLength(written), wholeOf(document)];
  if (!downtime || !whole || downtime.least <= whole.length.most) return [];
  return [
    problemAt(
      document,
      'downtime-inside',
      nearest(document, ['downtime'], 'value'),
      `downtime ${written} is longer than the incident, which lasted ${whole.told}.`,
      removing(document, ['downtime']),
      'If the service was down all the while:',
    ),
  ];
}

/** How long an incident lasted, and where its file says so; `undefined` where that is not known, or is at fault itself. */
function wholeOf(document: Document<'incident'>): { length: Duration; told: string } | undefined {
  const { started, ended } = timesOf(document);
  if (started && ended)
    return canFollow(started, ended)
      ? { length: lengthBetween(started, ended), told: `from ${started.text} to ${ended.text}` }
      : undefined;
  const { duration = '' } = document.draft;
  const length = readLength(duration);
  return length && { length, told: duration };
}

function readLength(text: string): Duration | undefined {
  const reading = parseDuration(text);
  return isDurationFault(reading) ? undefined : reading;
}
