import { afterEach, describe, expect, test } from 'vitest';
import { readFrontmatter, type Frontmatter } from '../../../src/content/frontmatter/read.ts';
import { locate } from '../../../src/content/frontmatter/yaml.ts';

const AIDS = {
  vocabulary: {
    names: new Set(['title', 'summary', 'tags', 'sources', 'url', 'kind', 'ended']),
    words: new Set(['title', 'summary']),
  },
  skeleton: () => 'title: What failed\n',
};

function read(text: string): Frontmatter {
  return readFrontmatter(text, AIDS);
}

/** What a text is read as: its facts, its prose, and what is wrong, each with its place. */
function told(text: string): unknown {
  const { data, body, faults } = read(text);
  return {
    data,
    body,
    faults: faults.map(({ line, column, message }) => `${String(line)}:${String(column)} ${message}`),
  };
}

const SOUND = '---\ntitle: Down\n---\n\nProse.\n';

describe('a write-up is facts between two lines of ---, and prose', () => {
  test('both are read', () => {
    expect(told(SOUND)).toEqual({ data: { title: 'Down' }, body: '\nProse.\n', faults: [] });
  });

  test('facts alone, with nothing behind them', () => {
    expect(told('---\ntitle: Down\n---')).toEqual({ data: { title: 'Down' }, body: '', faults: [] });
  });

  test('no facts between the lines', () => {
    expect(told('---\n---\nProse.\n')).toEqual({ data: {}, body: 'Prose.\n', faults: [] });
    expect(told('---\n# nothing yet\n\n---\n')).toEqual({ data: {}, body: '', faults: [] });
  });

  test('white space behind the lines is not seen, and so is not held against anybody', () => {
    const { data, faults, tree } = read('---  \ntitle: Down\n--- \t\nProse.\n');
    expect([data, faults]).toEqual([{ title: 'Down' }, []]);
    expect(locate(tree(), ['title'], 'value')).toEqual({ start: 13, end: 17 });
  });

  test('--- inside a text of several lines, indented, is text', () => {
    expect(told('---\ntitle: |\n  one\n  ---\n  two\n---\nProse.\n')).toEqual({
      data: { title: 'one\n---\ntwo\n' },
      body: 'Prose.\n',
      faults: [],
    });
  });

  test('--- at the beginning of a line ends the facts, wherever it stands; the prose has the rest', () => {
    expect(told('---\ntitle: Down\n---\none\n---\ntwo\n')).toEqual({
      data: { title: 'Down' },
      body: 'one\n---\ntwo\n',
      faults: [],
    });
  });
});

describe('what was written instead is told, and read all the same', () => {
  test.each([
    [
      'another language',
      '---js\n({ title: globalThis.canary = 1 })\n---\n',
      '1:1 The first line is --- alone, and "js" cannot stand there: facts are written as names and values, and nothing in them is run.',
    ],
    [
      'JSON',
      '---json\n{ "title": "Down" }\n---\n',
      '1:1 The first line is --- alone, and "json" cannot stand there: facts are written as names and values, and nothing in them is run.',
    ],
    [
      'its own language',
      '---yaml\ntitle: Down\n---\n',
      '1:1 The first line is --- alone, and "yaml" cannot stand there: facts are written as names and values, and nothing in them is run.',
    ],
    ['TOML', '+++\ntitle = "Down"\n+++\n', '1:1 The facts begin below a line of three hyphens, --- alone.'],
    [
      'four hyphens',
      '----\ntitle: Down\n---\n',
      '1:1 The facts begin below a line of three hyphens, --- alone.',
    ],
    [
      'five at the end',
      '---\ntitle: Down\n-----\n',
      '3:1 The facts end above a line of three hyphens, --- alone.',
    ],
    [
      'an empty line above',
      '\n---\ntitle: Down\n---\n',
      '1:1 The first line of the file is ---, with nothing above it.',
    ],
    [
      'no line above',
      'title: Down\n---\n',
      '1:1 A write-up begins with its facts between two lines of ---, and this one does not.',
    ],
    [
      'no line below',
      '---\ntitle: Down\n\nProse.\n',
      '3:1 The facts have no end: a second line of --- is missing.',
    ],
  ])('%s', (_, text, fault) => {
    const { faults, data } = read(text);
    expect(`${String(faults[0]?.line)}:${String(faults[0]?.column)} ${faults[0]?.message ?? ''}`).toBe(fault);
    if (!text.startsWith('---js')) expect(data).toEqual({ title: 'Down' });
  });

  test('no facts at all: a beginning is offered', () => {
    const [fault] = read('# An outage\n\nIt was bad.\n').faults;
    expect(fault?.offer).toEqual({ kind: 'replace', from: 1, to: 0, text: '---\ntitle: What failed\n---' });
  });

  test('an empty file', () => {
    expect(told('')).toEqual({
      data: undefined,
      body: '',
      faults: ['1:1 The file is empty. A write-up begins with its facts between two lines of ---:'],
    });
    expect(told('\n \n')).toMatchObject({
      faults: ['1:1 The file is empty. A write-up begins with its facts between two lines of ---:'],
    });
  });
});

describe('nothing in front matter is run', () => {
  const world = globalThis as { canary?: unknown };
  afterEach(() => {
    delete world.canary;
  });

  const CODE = 'globalThis.canary = "sang"';
  test.each([
    `---js\n({ title: (${CODE}) })\n---\n`,
    `---javascript\nmodule.exports = { title: (${CODE}) }\n---\n`,
    `--- js\n{ title: (${CODE}) }\n---\n`,
    `---coffee\ntitle: ${CODE}\n---\n`,
    `---json5\n{title: ${CODE}}\n---\n`,
    `---\ntitle: !!js/function 'function () { ${CODE} }'\n---\n`,
    `---\ntitle: !!js/undefined ''\n---\n`,
    `---\n"toString": !<tag:yaml.org,2002:js/function> 'function (){${CODE}}'\n---\n`,
    `---\ntitle: \${${CODE}}\n---\n`,
    `---\n__proto__: { canary: sang }\n---\n`,
    `---\nconstructor: { prototype: { canary: sang } }\n---\n`,
    `---js\n${CODE}`,
  ])('%j', (text) => {
    read(text);
    expect(world.canary).toBeUndefined();
    expect(({} as { canary?: unknown }).canary).toBeUndefined();
  });
});

test('the same broken text read twice has the same faults', () => {
  const broken = '---\ntitle: one: two\n---\n';
  expect(told(broken)).toEqual(told(broken));
  expect(told(broken)).toMatchObject({ faults: [expect.stringContaining('2:8 ')] });
});
