import { describe, expect, test } from 'vitest';
import { readContents } from '../../src/content/contents.ts';
import { factsOf } from '../../src/content/facts.ts';
import {
  checkOf,
  CLOCK,
  DOWN,
  DOWN_FR,
  down,
  edit,
  problemsWith,
  SMALL,
  storedFiles,
  type Files,
} from './small-archive.ts';

/** The rules that find something, each with its file. */
function told(changes: Files): string[] {
  return problemsWith(changes).map(({ path, rule }) => `${rule} ${path}`);
}

describe('one fault is told once, and not again by everything that leans on it', () => {
  test.each<[string, Files, string[]]>([
    ['no settings', { 'site.yaml': undefined }, ['site-settings site.yaml']],
    ['settings that cannot be read', { 'site.yaml': '}{\n' }, ['yaml site.yaml']],
    [
      'languages that cannot be read',
      { 'site.yaml': edit(SMALL['site.yaml'], ['languages: [en, fr]', 'languages: [English, French]']) },
      ['schema site.yaml', 'schema site.yaml'],
    ],
    ['no causes', { 'causes.yaml': undefined }, ['site-settings causes.yaml']],
    ['causes that cannot be read', { 'causes.yaml': '{ ] }\n' }, ['yaml causes.yaml']],
    [
      'a provider that cannot be read',
      { 'providers/twitter.md': '---\n}{\n---\n' },
      ['yaml providers/twitter.md'],
    ],
    [
      'a provider of another shape',
      {
        'providers/twitter.md': edit(SMALL['providers/twitter.md'], [
          '  web:\n    name: Twitter on the web\n  api:\n    name: Twitter API\n',
          '  - web\n  - api\n',
        ]),
      },
      ['schema providers/twitter.md'],
    ],
    [
      'a provider under a wrong name',
      { 'providers/twitter.md': undefined, 'providers/Twitter.md': SMALL['providers/twitter.md'] },
      ['path-matches providers/Twitter.md'],
    ],
    ['an original that cannot be read', { [DOWN]: '---\n}{\n---\n' }, [`yaml ${DOWN}`]],
    [
      'an original under a wrong name',
      { [DOWN]: undefined, 'incidents/twitter/2012-07-26 Down.md': SMALL[DOWN] },
      ['path-matches incidents/twitter/2012-07-26 Down.md'],
    ],
    [
      'sources that cannot be read',
      down(['sources:\n', 'sources: here\nothers:\n']),
      [`schema ${DOWN}`, `schema ${DOWN}`],
    ],
    [
      'no sources, and prose that cites one',
      down([SMALL[DOWN].slice(SMALL[DOWN].indexOf('sources:'), SMALL[DOWN].indexOf('---\n\n')), '']),
      [`source-required ${DOWN}`],
    ],
    ['no sources under that name', down(['sources:', 'soruces:']), [`schema ${DOWN}`]],
    ['an end in another spelling', down(['ended:', 'eneded:']), [`schema ${DOWN}`]],
    [
      'a start that is no time',
      down(['started: 2012-07-26T15:20Z~', 'started: afternoon']),
      [`moment ${DOWN}`],
    ],
    [
      'an end before the start, and before the phases',
      down(['ended: 2012-07-26T17:25Z~', 'ended: 2012-07-25T17:25Z~']),
      [`ends-before-start ${DOWN}`],
    ],
  ])('%s', (_, changes, expected) => {
    expect(told(changes)).toEqual(expected);
  });
});

describe('every problem of every file is told at once', () => {
  test('a file in the wrong place, and broken too', () => {
    const broken = edit(
      SMALL[DOWN],
      ['severity: full\n', 'severity: fulll\n'],
      ['title: Twitter goes', 'title: Twitter: goes'],
      ['[web, api]', '[web, apx]'],
    );
    expect(told({ [DOWN]: undefined, 'Incidents/Twitter/2012-07-26-Down.MD': broken })).toEqual([
      'path-matches Incidents/Twitter/2012-07-26-Down.MD',
      'yaml Incidents/Twitter/2012-07-26-Down.MD',
      'unknown-service Incidents/Twitter/2012-07-26-Down.MD',
      'schema Incidents/Twitter/2012-07-26-Down.MD',
    ]);
  });

  test('both of two files that are the same page', () => {
    const other = edit(SMALL[DOWN], ['severity: full\n', 'severity: fulll\n']);
    const path = DOWN.replace('.md', '.mdx');
    expect(told({ [path]: other })).toEqual([`duplicate-id ${path}`, `schema ${path}`]);
  });

  test('several mistakes that each keep a file from being read', () => {
    const broken = edit(
      SMALL[DOWN],
      ['title: Twitter goes', 'title: Twitter: goes'],
      ['summary: Two', 'summary:Two'],
      ['    note: Coming', '\tnote: Coming'],
      ['causes: [hardware]', 'causes: [hardwear'],
    );
    expect(told({ [DOWN]: broken })).toEqual([
      `yaml ${DOWN}`,
      `yaml ${DOWN}`,
      `yaml ${DOWN}`,
      `unknown-cause ${DOWN}`,
      `yaml ${DOWN}`,
    ]);
  });

  test('of very many of a kind the first, and how many more there are', () => {
    const many = Array.from({ length: 500 }, (_, index) => `    x${String(index)}: y\n`).join('');
    const problems = problemsWith(down(['    kind: official\n', `    kind: official\n${many}`]));
    expect(problems).toHaveLength(100);
    expect(problems.at(-1)?.fault).toMatch(/ There are 400 more of this kind in the file\.$/);
  });
});

describe('an archive in two languages', () => {
  const french = edit(
    SMALL[DOWN],
    ['title: Twitter goes dark', 'title: Twitter disparaît\nlanguage: fr'],
    ['note: Coming back', 'note: De retour'],
  );
  const english = edit(
    SMALL[DOWN_FR],
    ['title: Twitter disparaît', 'title: Twitter goes dark'],
    ['note: De retour', 'note: Coming back'],
    ['s’est tu', 'fell silent'],
  );
  const files = { ...SMALL, [DOWN]: french, [DOWN_FR]: undefined, [DOWN.replace('.md', '.en.md')]: english };

  test('may have an original in the second and its translation in the first', () => {
    const { contents, problems } = checkOf(files);
    expect(problems).toEqual([]);
    const incident = factsOf(contents).incidents.find(({ id }) => id === 'twitter/2012-07-26-down');
    expect(incident).toMatchObject({
      language: 'fr',
      title: { fr: 'Twitter disparaît', en: 'Twitter goes dark' },
      phases: [{}, { note: { fr: 'De retour', en: 'Coming back' } }],
    });
    expect(Object.keys(incident?.writeUps ?? {})).toEqual(['fr', 'en']);
  });

  test('has no translation into the language of the original', () => {
    expect(checkOf({ ...files, [DOWN_FR]: english }).problems.map(({ rule, path }) => [rule, path])).toEqual([
      ['unknown-language', DOWN_FR],
    ]);
  });
});

test('an archive without incidents is an archive', () => {
  const { contents, problems } = checkOf({
    'site.yaml': SMALL['site.yaml'],
    'causes.yaml': SMALL['causes.yaml'],
  });
  expect(problems).toEqual([]);
  expect(factsOf(contents)).toMatchObject({ incidents: [], providers: [], editorials: [], asOf: 0 });
});

test('a folder without anything asks for its settings', () => {
  expect(checkOf({}).problems.map(({ path, offer }) => [path, offer.kind])).toEqual([
    ['causes.yaml', 'create'],
    ['site.yaml', 'create'],
  ]);
});

test('what is offered for an empty folder is an archive', () => {
  const offered = Object.fromEntries(
    checkOf({}).problems.flatMap(({ offer }) => (offer.kind === 'create' ? [[offer.path, offer.text]] : [])),
  );
  expect(checkOf(offered).problems).toEqual([]);
});

test('the order in which files come changes nothing', () => {
  const files = storedFiles({ ...SMALL, 'incidents/twitter/2012-07-26-down.mdx': 'x', 'notes.txt': 'y' });
  expect(
    readContents(files.toReversed(), CLOCK).incidents.get('twitter/2012-07-26-down')?.path,
  ).toBeDefined();
});
