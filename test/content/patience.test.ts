import { describe, expect, test } from 'vitest';
import { reportToTerminal } from '../../src/cli/reporters/terminal.ts';
import { checkOf, DOWN, SMALL } from './small-archive.ts';

/** A second on a machine that does nothing else; tests share theirs. */
const PATIENCE = 2500;
/** What a reader at a terminal would never read is not printed, in characters. */
const LONGEST_REPORT = 6_000_000;

function rows(count: number, row: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => row(index)).join('\n');
}

const FACTS: Readonly<Record<string, string>> = {
  'ten thousand characters of title': `title: ${'a '.repeat(5000)}`,
  'ten thousand brackets': `title: ${'['.repeat(10_000)}`,
  'ten thousand brackets on as many lines': `title: ${rows(10_000, () => '[')}`,
  'ten thousand braces that close': `title: ${'{a: '.repeat(1000)}${'}'.repeat(1000)}`,
  'dashes within dashes': `title:\n${'- '.repeat(2000)}x`,
  'blocks within blocks': `title:\n${rows(290, (index) => `${' '.repeat(index + 1)}a:`)}`,
  'a list of thousands': `regions: [${rows(9, () => 'a,'.repeat(2400))}a]`,
  'a list of thousands that are unknown': `causes: [${rows(9, () => ' x,'.repeat(1600))} x]`,
  'thousands of unknown names': rows(4500, (index) => `x${String(index)}: y`),
  'thousands of blocks with unknown names': `timeline:\n${rows(4500, () => '  - {x: 1}')}`,
  'thousands of wrong times': `timeline:\n${rows(1100, () => '  - {at: 2012-13-13, text: b, source: 9}')}`,
  'one name thousands of times': rows(4500, () => 'title: x'),
  'one name thousands of times in braces': `figures: [{ ${rows(9, () => 'a: 1, '.repeat(800))} a: 1 }]`,
  'thousands of comments that cut': rows(3500, (index) => `k${String(index)}: a b #c`),
  'thousands of commas that cut': `figures: [${rows(9, () => '{a: b, c d e f},'.repeat(300))}]`,
  'thousands of colons': rows(3000, (index) => `k${String(index)}: a: b: c`),
  'thousands of open quotes': rows(4000, (index) => `k${String(index)}: "a`),
  'thousands of open brackets': rows(4000, (index) => `k${String(index)}: [a`),
  'thousands of tabs': rows(4000, (index) => `\t\tk${String(index)}: a`),
  'thousands of anchors': `title: ${'&a '.repeat(1500)}x`,
  'thousands of tags': rows(4000, (index) => `k${String(index)}: !x y`),
  'a bomb of aliases': `a: &a [x,x,x]\n${rows(1500, (index) => `b${String(index)}: &b${String(index)} [*a,*a,*a]`)}`,
  'thousands of ends': rows(10_000, () => '...'),
  'thousands of unseen signs': rows(10_000, () => '\u0001'),
  'thousands of lost letters': rows(10_000, () => '\uFFFD'),
  'thousands of merges': rows(4500, (index) => (index % 2 === 0 ? '<<<<<<< a' : '>>>>>>> b')),
  'a million characters': 'a'.repeat(1_000_000),
  'thousands of incidents that are unknown': `related:\n${rows(900, (index) => `  - {incident: twitter/2012-07-26-x${String(index)}, as: similar}`)}`,
  'a doubt without end': `noticed: 2012-07-26T15:20Z±${'9'.repeat(4000)}m`,
  'a duration beyond all calendars': 'downtime: 99999999999d',
};

const PROSE: Readonly<Record<string, string>> = {
  'quotes in quotes': '> '.repeat(40_000),
  'lists in lists': '- '.repeat(40_000),
  'lists below lists': rows(2000, (index) => `${' '.repeat((index % 40) * 2)}- a`),
  brackets: '['.repeat(90_000),
  'half links': '[a]('.repeat(4900),
  'half pictures': '!['.repeat(9000),
  'stars and scores': '*a_ '.repeat(4900),
  'runs of backticks': Array.from({ length: 180 }, (_, index) => '`'.repeat(index)).join(' '),
  braces: '{'.repeat(90_000),
  'braces apart': '{ '.repeat(9000),
  'templates in templates': `{\`${'${`'.repeat(3000)}`,
  tags: '<a '.repeat(6000),
  'tags that stay open': rows(8000, () => '<div>'),
  'components that stay open': '<Note>\n\n'.repeat(10_000),
  'unclosed tags': rows(490, () => 'a <b c\n'),
  'HTML by the thousand': rows(9000, () => '<b>x</b>\n'),
  'links that are refused': '[a](x:b) '.repeat(2200),
  'links that are refused, each by itself': rows(9000, () => '[a](x:b)\n'),
  'sources that are not there': '[99]'.repeat(4900),
  'write-ups that are not there': '[a](x.md) '.repeat(1900),
  'headings of the first level': rows(20_000, () => '# a\n'),
  'one long paragraph': 'a '.repeat(45_000),
  'a table of thousands': `| a |\n| - |\n${rows(10_000, () => '| b |')}`,
  'names by the thousand': rows(9000, (index) => `[${String(index)}]: b`),
  'imports by the thousand': rows(3000, (index) => `import a${String(index)} from "b"\n`),
};

/** Checks a file, and gives how many problems it has; it must not take long, nor tell more than can be read. */
function checkQuickly(path: string, text: string): number {
  const start = performance.now();
  const { problems } = checkOf({ ...SMALL, [DOWN]: undefined, [path]: text });
  const report = reportToTerminal(problems, 1);
  expect(performance.now() - start).toBeLessThan(PATIENCE);
  expect(report.length).toBeLessThan(LONGEST_REPORT);
  return problems.length;
}

describe('facts that are too much', () => {
  test.each(Object.entries(FACTS))('%s', (_, facts) => {
    expect(
      checkQuickly(
        DOWN,
        SMALL[DOWN].replace('title: Twitter goes dark', () => facts),
      ),
    ).toBeGreaterThan(0);
  });
});

describe.each(['.md', '.mdx'])('prose that is too much, in %s', (ending) => {
  test.each(Object.entries(PROSE))('%s', (_, prose) => {
    checkQuickly(DOWN.replace('.md', ending), SMALL[DOWN] + prose);
  });
});

test('ten thousand incidents are checked in seconds', () => {
  const many = Array.from(
    { length: 10_000 },
    (_, index) => [DOWN.replace('down', `down-${String(index)}`), SMALL[DOWN]] as const,
  );
  const start = performance.now();
  expect(checkOf({ ...SMALL, ...Object.fromEntries(many) }).problems).toEqual([]);
  expect(performance.now() - start).toBeLessThan(20_000);
}, 30_000);
