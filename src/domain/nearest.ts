/** Of words and what they stand for, what the word nearest to one written in small letters stands for; `undefined` where none is near. */
export function nearest(written: string, words: readonly (readonly [string, string])[]): string | undefined {
  let best: { meant: string; far: number } | undefined;
  for (const [word, meant] of words) {
    const most = Math.min(tolerance(Math.min(word.length, written.length)), (best?.far ?? Infinity) - 1);
    const far = most < 0 ? Infinity : distance(written, word.toLowerCase(), most);
    if (far <= most) best = { meant, far };
  }
  return best?.meant;
}

/** How many slips are forgiven: one in a short word, a third of a word of six and more, and at most four. */
function tolerance(length: number): number {
  return length < 3 ? 0 : length < 6 ? 1 : Math.min(4, Math.floor(length / 3));
}

/**
 * How many letters have to be changed, added, left out or swapped with a neighbour to make one word of another (optimal
 * string alignment); Infinity where it is surely more than `most`.
 */
function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return Infinity;
  let [last, row]: number[][] = [[], Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row?.[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const isSwap = i > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      next.push(
        Math.min(
          (row?.[j] ?? 0) + 1,
          (next[j - 1] ?? 0) + 1,
          change,
          isSwap ? (last?.[j - 2] ?? 0) + 1 : Infinity,
        ),
      );
    }
    if (Math.min(...next) > most && Math.min(...(row ?? [])) >= most) return Infinity;
    [last, row] = [row, next];
  }
  return row?.[b.length] ?? Infinity;
}
