import type { Facts } from '../content/writing.ts';
import { allOf, answerTo, isTrouble, keyOf, SKIP, type Outcome } from './answers.ts';
import type { Ground } from './ground.ts';
import { toCleanMarkdown, toPlainWords } from './prose.ts';
import type { ForeignRecord, Translation } from './record.ts';
import { baseOf } from './sources.ts';
import { sectionOf, settleUpdates } from './updates.ts';
import { beginning, cutTitle } from './words.ts';

/** The words of a record in another language, as a file of its own holds them. */
export interface SettledTranslation {
  readonly language: string;
  readonly facts: Facts;
  readonly body: string;
}

/** The translations of a record into the languages that the site has. */
export function translationsOf(
  record: ForeignRecord,
  ground: Ground,
): Outcome<readonly SettledTranslation[]> {
  const { languages, options } = ground;
  const wanted = (record.translations ?? []).filter(
    ({ language }) => answerTo(options.answers, 'language', language) !== SKIP,
  );
  const stranger = wanted.find(({ language }) => !languages.includes(language));
  if (stranger) {
    const reason = `It is told in "${stranger.language}" too, in which the site has no pages.`;
    return { reason, ask: { key: keyOf('language', stranger.language), answers: [SKIP] } };
  }
  return allOf(wanted.map((translation) => settleTranslation(translation, record, ground)));
}

/** Updates keep the times of the original, and so its order; where they are others they stay out of the timeline. */
function settleTranslation(
  { language, title, summary, body, updates = [], own }: Translation,
  record: ForeignRecord,
  ground: Ground,
): Outcome<SettledTranslation> {
  const base = baseOf(record, ground);
  const isWhole = updates.length === record.updates.length;
  const timed = isWhole ? record.updates.map(({ at }, index) => ({ at, text: updates[index] ?? body })) : [];
  const [prose, plain] = [toCleanMarkdown(body, base), toPlainWords(body)];
  const told = settleUpdates(timed, ground.options.timeZone, base);
  if (isTrouble(prose)) return prose;
  if (isTrouble(plain)) return plain;
  if (isTrouble(told)) return told;
  const timeline = told.value.map(({ text }) => ({ text }));
  const facts = {
    title: cutTitle(title),
    summary: summary ?? (own || plain.value === '' ? undefined : beginning(plain.value)),
    timeline: timeline.length === 0 ? undefined : timeline,
    ...own,
  };
  const parts = [prose.value, ...told.value.flatMap(sectionOf)].filter(Boolean);
  return { value: { language, facts, body: parts.join('\n\n') } };
}
