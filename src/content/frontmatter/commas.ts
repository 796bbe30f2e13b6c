import { isScalar } from 'yaml';
import type { Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import type { Found } from './fault.ts';
import { spanOfItem, spanOfNode, spanOfPair } from './nodes.ts';

const COMMA = 'Inside brackets a comma ends a value, so this sentence is cut in pieces. Put it in quotes.';

/** In `{ text: Phones worked, others too }` the words after the comma become a name without a value. */
export function splitSentences(map: YAMLMap, text: string): Found[] {
  return map.items.flatMap((pair, index) => {
    const before = map.items[index - 1];
    if (!isWithoutValue(pair) || !before || isWithoutValue(before)) return [];
    const next = map.items.findIndex((later, at) => at > index && !isWithoutValue(later));
    const last = map.items[next === -1 ? map.items.length - 1 : next - 1] ?? pair;
    const start = spanOfNode(before.value, text)?.start ?? spanOfPair(before, text).start;
    return [commaFault(start, spanOfPair(last, text).end, text)];
  });
}

/** In `[Sign-in failed for many, messages were lost]` the comma splits a sentence: an item of four words or more says so, or a number cut at its thousands. */
export function splitItems(list: YAMLSeq, text: string): Found[] {
  const plain = list.items
    .filter((item) => isScalar(item) && item.type === 'PLAIN')
    .map((item) => ({ value: String((item as Scalar).value), ...spanOfItem(item, text) }));
  const [first, last] = [plain[0], plain.at(-1)];
  const isSentence = plain.some(({ value }) => value.split(/\s+/).length >= 4);
  const isNumber = plain.some(
    ({ value }, index) =>
      /^\d{3}(?:\D|$)/.test(value) && /(?:^|\D)\d{1,3}$/.test(plain[index - 1]?.value ?? ''),
  );
  return plain.length > 1 && plain.length === list.items.length && (isSentence || isNumber) && first && last
    ? [commaFault(first.start, last.end, text)]
    : [];
}

function commaFault(start: number, end: number, text: string): Found {
  const sentence = text.slice(start, end).replace(/\s+/g, ' ').trim();
  return { kind: 'swallowed', start, end, message: COMMA, instead: JSON.stringify(sentence) };
}

function isWithoutValue(pair: Pair): boolean {
  const value: unknown = pair.value;
  return value === null || (isScalar(value) && value.value === '' && value.type === 'PLAIN');
}
