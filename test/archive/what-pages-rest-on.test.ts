import { describe, expect, it } from 'vitest';
import { fingerprintOf } from '../../src/archive/fingerprint.ts';
import { buildArchive, type Archive, type Facts } from '../../src/domain/archive.ts';
import { answerTo } from '../../src/domain/derived.ts';
import { listenTo } from '../../src/domain/questions.ts';
import { pagesOf, type PrintedPage } from './pages.ts';
import { EDITS, randomFrom, someFacts } from './edits.ts';

/** A page as it was printed: a fingerprint of it, and what it asked with a fingerprint of each answer. */
interface Printed {
  readonly given: string;
  readonly print: string;
  readonly asked: readonly (readonly [question: string, of: string, answer: string])[];
}

const printOf = (page: PrintedPage, archive: Archive): string => fingerprintOf(page.print(archive));

function printAll(archive: Archive): Map<string, Printed> {
  return new Map(
    pagesOf(archive).map((page) => {
      const asked: [string, string, string][] = [];
      const listened = listenTo(archive, (question, of) => {
        asked.push([question, of, fingerprintOf(answerTo(archive, question, of))]);
      });
      return [page.name, { given: fingerprintOf(page.given), print: printOf(page, listened), asked }];
    }),
  );
}

/** The pages that would be left as they are, and those of them that would be stale. */
function leftAsTheyAre(before: Map<string, Printed>, archive: Archive): { left: string[]; stale: string[] } {
  const left = pagesOf(archive).filter(({ name, given }) => {
    const then = before.get(name);
    return (
      then?.given === fingerprintOf(given) &&
      then.asked.every(([question, of, answer]) => fingerprintOf(answerTo(archive, question, of)) === answer)
    );
  });
  const stale = left.filter((page) => printOf(page, archive) !== before.get(page.name)?.print);
  return { left: left.map(({ name }) => name), stale: stale.map(({ name }) => name) };
}

/** The facts of a later archive: with one change after the other where several are asked for. */
function edited(
  facts: Facts,
  edits: readonly ((facts: Facts, random: () => number) => Facts)[],
  seed: number,
): Facts {
  const random = randomFrom(seed);
  return edits.reduce((now, edit) => edit(now, random), facts);
}

const SEEDS = [1, 2];

describe.each(SEEDS)('of archive %i', (seed) => {
  const facts = someFacts(seed);
  const before = printAll(buildArchive(facts));

  it.each(Object.entries(EDITS))('no page is left stale when somebody %s', (what, edit) => {
    const { left, stale } = leftAsTheyAre(before, buildArchive(edited(facts, [edit], seed)));
    expect(stale).toEqual([]);
    // What every page shows leaves none as it was.
    if (!what.endsWith('stands on every page')) expect(left.length).toBeGreaterThan(0);
  });
});

it('asks no more of an incident than its neighbours, its day and its ties', () => {
  const archive = buildArchive(someFacts(4));
  const whole = ['incidents', 'days', 'incidentsOf', 'withdrawn', 'providers', 'editorials'];
  const asked = [...printAll(archive)].flatMap(([name, page]) =>
    /^(?:incident|day|month)\b/.test(name)
      ? page.asked
          .filter(([question]) => whole.includes(question))
          .map(([question]) => `${name}: ${question}`)
      : [],
  );
  expect([...new Set(asked)]).toEqual([]);
});
