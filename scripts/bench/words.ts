/** Numbers that look like chance and are the same each time (mulberry32), each below `most`. */
export type Chance = (most: number) => number;

/** The numbers of a seed. */
export function chance(seed: number): Chance {
  let state = seed;
  return (most) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * most);
  };
}

/** One of some items. */
export function oneOf<Item>(pick: Chance, items: readonly Item[]): Item {
  return items[pick(items.length)] as Item;
}

const WORDS: Readonly<Record<string, readonly string[]>> = {
  en: 'the an outage began when one of two redundant systems failed and requests were sent to the other which had been taken out of service for an upgrade engineers found a certificate that had expired overnight traffic moved to another region where capacity was short queues grew until brokers dropped messages a switch in the core lost its table of routes customers saw errors for most of the morning and the team restored service in steps'.split(
    ' ',
  ),
  fr: 'la panne a commencé quand un des deux systèmes redondants est tombé et que les requêtes sont allées vers l’autre qui était arrêté pour une mise à jour les ingénieurs ont trouvé un certificat échu dans la nuit le trafic est passé dans une autre région où la capacité manquait les files ont grossi un commutateur du cœur a perdu sa table de routes les clients ont vu des erreurs presque toute la matinée et le service est revenu par étapes'.split(
    ' ',
  ),
};

const SYLLABLES = 'ba ce di fo gu la me ni po ru sa te vi zo qua stre blen drix mur pol'.split(' ');

/** A word of so many that few are common and most are rare, as in any language: every second one is of the list above. */
function wordOf(pick: Chance, language: string): string {
  if (pick(2) === 0) return oneOf(pick, WORDS[language] ?? []);
  let rest = Math.floor(8000 * (pick(1000) / 1000) ** 3);
  let word = '';
  do {
    word += SYLLABLES[rest % SYLLABLES.length] ?? '';
    rest = Math.floor(rest / SYLLABLES.length);
  } while (rest > 0);
  return word;
}

/** A line of so many words without a mark at its end. */
export function line(pick: Chance, language: string, length: number): string {
  const text = Array.from({ length }, () => wordOf(pick, language)).join(' ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/** A paragraph of so many sentences. */
export function paragraph(pick: Chance, language: string, sentences: number): string {
  return Array.from({ length: sentences }, () => `${line(pick, language, 8 + pick(14))}.`).join(' ');
}
