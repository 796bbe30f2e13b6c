import { allOf, answerTo, isTrouble, keyOf, type Answers, type Outcome } from './answers.ts';
import { idMeant, type Ground } from './ground.ts';
import type { ForeignRecord } from './record.ts';

/** The ids of the causes that a record names. */
export function causesNamed(
  { causes = [] }: ForeignRecord,
  { options, causes: known }: Ground,
): Outcome<readonly string[]> {
  if (causes.length === 0) return causeUntold(options.answers, known);
  const meant = causes.map((word): Outcome<string> => {
    const id = idMeant(answerTo(options.answers, 'cause', word) ?? word, known);
    if (id !== undefined) return { value: id };
    const answers = [...known.keys()].slice(0, 6);
    return {
      reason: `"${word}" is not a cause of causes.yaml.`,
      ask: { key: keyOf('cause', word), answers },
    };
  });
  const all = allOf(meant);
  if (isTrouble(all)) return all;
  const ids = [...new Set(all.value)];
  return { value: ids.length > 1 ? ids.filter((id) => id !== 'unknown') : ids };
}

/** That no cause was published is what `unknown` says. */
function causeUntold(answers: Answers, known: Ground['causes']): Outcome<readonly string[]> {
  const id = answers.get('missing.cause') ?? 'unknown';
  if (known.has(id)) return { value: [id] };
  return {
    reason: 'It does not say what caused it.',
    ask: { key: 'missing.cause', answers: [...known.keys()].slice(0, 6) },
  };
}
