import { lineAround, type Splice } from '../lines.ts';
import { bestAttempt, mended, type Patience } from './attempts.ts';
import type { Found } from './fault.ts';
import { firstError, type Parsed } from './parse.ts';
import { LAST_RESORT } from './repairs.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What a reading of facts leans on beside their text. */
export interface Aids {
  readonly vocabulary: Vocabulary;
  /** Makes facts that such a file could begin with. */
  readonly skeleton: () => string;
}

/** A fault and whether its mistake is understood, so that reading can go on as if it had been mended. */
export interface SyntaxFault extends Found {
  readonly isSure: boolean;
}

/** The first mistake in the facts, if any, with the lines as they would be without it. */
export function syntaxFault(
  parsed: Parsed,
  { vocabulary, skeleton }: Aids,
  patience: Patience,
): SyntaxFault | undefined {
  const error = firstError(parsed);
  if (!error) return undefined;
  const { text, facts } = parsed;
  const best = bestAttempt(parsed, error, vocabulary, patience);
  if (best)
    return {
      kind: 'syntax',
      ...best.change,
      at: firstDifference(text, best.change),
      message: best.repair.message,
      isSure: true,
    };
  if (error.isShape)
    return { kind: 'syntax', ...facts, at: error.at, message: SHAPE, instead: skeleton(), isSure: false };
  const change = mended(text, lineAround(text, error.at), LAST_RESORT, vocabulary);
  return { kind: 'syntax', ...change, message: LAST_RESORT.message, isSure: false };
}

const SHAPE =
  'The facts are names with values, each on a line of its own: a name, a colon, a space, and the value. Such as:';

function firstDifference(text: string, { start, end, instead }: Splice): number {
  let at = start;
  while (at < end && text[at] === instead[at - start]) at++;
  return at;
}
