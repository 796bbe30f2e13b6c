/** Something that only the person importing can know. `key` is what `--map` takes, or the name of an option. */
export interface Ask {
  readonly key: string;
  /** What may be answered. */
  readonly answers: readonly string[];
}

/** Why a record is not written: a sentence, and what would settle it where an option can. */
export interface Trouble {
  readonly reason: string;
  readonly ask?: Ask | undefined;
  /** Others of the same kind: each name that is not known is a question of its own. */
  readonly others?: readonly Trouble[] | undefined;
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

/** All values, or the first trouble with the others behind it. */
export function allOf<Value>(outcomes: readonly Outcome<Value>[]): Outcome<readonly Value[]> {
  const [first, ...others] = outcomes.filter(isTrouble);
  if (first) return { ...first, others };
  return { value: outcomes.flatMap((outcome) => ('value' in outcome ? [outcome.value] : [])) };
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
  const [answer = '…'] = answers;
  // What is of no family has an option of its own.
  return key.includes('.') ? `--map ${quoted(`${key}=${answer}`)}` : `--${key} ${quoted(answer)}`;
}

function quoted(text: string): string {
  return /^[\w./:=*+…<>-]+$/.test(text) && !text.includes('*')
    ? text
    : `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
