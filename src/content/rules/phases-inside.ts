import { parseDuration, isDurationFault } from '../../domain/duration.ts';
import type { Moment } from '../../domain/moment.ts';
import { originals } from '../contents.ts';
import type { Document } from '../document.ts';
import { removing, rewriting } from '../edits.ts';
import { readMoment } from '../moments.ts';
import type { Offer, Problem } from '../problem.ts';
import { nearest, problemAt } from '../problems.ts';
import type { Rule } from '../rule.ts';
import { canFollow, timesOf } from '../times.ts';

/** Phases lie within their incident, and the first begins with it. */
export const phasesInside: Rule = {
  name: 'phases-inside',
  description:
    'The first phase begins when the incident does, written the same way, and none begins after its end.',
  check: ({ documents }) =>
    originals(documents, 'incident').flatMap((document) => [
      ...firstProblem(document),
      ...lateProblems(document),
    ]),
};

function firstProblem(document: Document<'incident'>): Problem[] {
  const { started } = timesOf(document);
  const first = readMoment(document.draft.phases?.[0]?.from);
  if (!started || !first || first.text === started.text) return [];
  const fault = `The first phase begins at ${first.text} and the incident at ${started.text}. They are one instant, written in one way.`;
  return [phaseProblem(document, 0, fault, rewriting(document, fromOf(0), started.text))];
}

/** Where the end is before the start, that is told and nothing else of the end. */
function lateProblems(document: Document<'incident'>): Problem[] {
  const { started, ended } = timesOf(document);
  if (started && ended && !canFollow(started, ended)) return [];
  const last = latestEnd(document, started);
  return (document.draft.phases ?? []).flatMap((phase, index) => {
    const from = readMoment(phase?.from);
    if (index === 0 || !from) return [];
    if (ended && !canFollow(from, ended)) {
      const fault = `Phase ${String(index + 1)} begins at ${from.text}, after the end at ${ended.text}.`;
      return [phaseProblem(document, index, fault, rewriting(document, fromOf(index), ended.text))];
    }
    if (last === undefined || from.earliest <= last) return [];
    const fault = `Phase ${String(index + 1)} begins at ${from.text}, after the ${document.draft.duration ?? ''} that the incident lasted.`;
    return [phaseProblem(document, index, fault, removing(document, ['phases', index]))];
  });
}

/** The latest instant at which an incident whose length is written can have ended. */
function latestEnd({ draft }: Document<'incident'>, started: Moment | undefined): number | undefined {
  const length =
    draft.duration === undefined || draft.ended !== undefined ? undefined : parseDuration(draft.duration);
  return !started || !length || isDurationFault(length) ? undefined : started.latest + length.most;
}

function fromOf(index: number): readonly (string | number)[] {
  return ['phases', index, 'from'];
}

function phaseProblem(document: Document<'incident'>, index: number, fault: string, offer: Offer): Problem {
  return problemAt(document, 'phases-inside', nearest(document, fromOf(index), 'value'), fault, offer);
}
