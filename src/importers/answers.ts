/** Something that only the person importing can know. `key` is what `--map` takes; the time zone has an option of its own. */
export interface Ask {
  readonly key: string;
  /** What may be answered. */
  readonly answers: readonly string[];
}

/** Why a record is not written: a sentence, and what would settle it where an option can. */
export interface Trouble {
  readonly reason: string;
  readonly ask?: Ask | undefined;
}

/** A value, or why there is none. */
export type Outcome<Value> = { readonly value: Value } | Trouble;

/** Answers by key: `severity.critical` => `full`. */
export type Answers = ReadonlyMap<string, string>;

/** The answer that leaves a record out, because somebody said so. */
export const SKIP = 'skip';

export function isTrouble<Value>(outcome: Outcome<Value>): outcome is Trouble {
  return 'reason' in outcome;
}

/** The answer to a word of a family, or to all words of it: `severity.*`. Letters may be large or small. */
export function answerTo(answers: Answers, family: string, word: string): string | undefined {
  return answers.get(keyOf(family, word)) ?? answers.get(keyOf(family, '*'));
}

export function keyOf(family: string, word: string): string {
  return `${family}.${word}`.toLowerCase();
}

/** Reads `severity.critical=full`; the last `=` parts a name, which may hold others, from its answer. */
export function readAnswer(text: string): readonly [key: string, answer: string] | undefined {
  const [, family = '', word = '', answer = ''] = /^([a-z]+)\.(.+)=([^=]+)$/s.exec(text) ?? [];
  return answer === '' ? undefined : [keyOf(family, word.trim()), answer.trim()];
}

/** The option that answers, as it is typed. */
export function optionOf({ key, answers }: Ask): string {
  if (key === 'time-zone') return '--time-zone Europe/Paris';
  const pair = `${key}=${answers[0] ?? '…'}`;
  return `--map ${/^[\w.=-]+$/.test(pair) ? pair : `"${pair.replace(/["\\$\`]/g, '\\$&')}"`}`;
}
