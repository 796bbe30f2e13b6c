import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { importRecords } from '../../src/cli/import.ts';
import { CLOCK } from '../content/small-archive.ts';
import { EMPTY } from '../importers/an-import.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'import-'));
  for (const [path, text] of Object.entries(EMPTY)) await put(`content/${path}`, text);
});

afterEach(() => rm(folder, { recursive: true }));

async function put(path: string, text: string | Uint8Array): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), text);
}

/** Runs the command in the folder, of which its words say nothing. */
async function run(...args: string[]): Promise<{ code: number; told: string }> {
  let told = '';
  const speak = (text: string): void => void (told += `${text}\n`);
  const at = args.map((arg) => (arg.startsWith('./') ? join(folder, arg) : arg));
  const code = await importRecords([...at, '--report', join(folder, 'refused.txt')], {
    folder: join(folder, 'content'),
    now: new Date(CLOCK * 1000),
    print: speak,
    complain: speak,
  });
  return { code, told: told.replaceAll(folder, '.').trim() };
}

async function written(): Promise<string[]> {
  const paths = await readdir(join(folder, 'content'), { recursive: true });
  return paths.filter((path) => /^incidents\/.*\.md$/.test(path)).sort();
}

const HEAD = 'id,title,severity,started,ended,services,url\n';
const GOOD = '1,It was down,down,2013-01-02T03:04Z,2013-01-02T04:04Z,web,https://status.example/1\n';
const BAD = '2,Nobody knows,bad,2013-01-03 03:04,2013-01-03 04:04,fax,https://status.example/2\n';
const PAGE = 'twitter/2013-01-02-it-was-down.md';

const incident = (id: string): object => ({
  id,
  name: 'It was down',
  status: 'resolved',
  impact: 'critical',
  started_at: '2013-01-02T03:04:00Z',
  resolved_at: '2013-01-02T04:04:00Z',
  shortlink: `https://status.example/${id}`,
  components: [{ name: 'Twitter API' }],
  incident_updates: [],
});
const SNAPSHOT = JSON.stringify(
  { page: { name: 'Twitter' }, incidents: [incident('a'), incident('b')] },
  null,
  1,
);

test('what is good is written, what is not is told with its line and with what would settle it', async () => {
  await put('outages.csv', HEAD + GOOD + BAD);
  const { code, told } = await run('./outages.csv', '--provider', 'twitter');
  expect(code).toBe(1);
  expect(told).toMatchInlineSnapshot(`
    "CSV with a mapping file: ./outages.csv
      read                2
      written             1
      updated             0
      unchanged           0
      left out            0
      refused             1

    Written:
      ./content/incidents/twitter/2013-01-02-it-was-down.md

    Refused:
      outages.csv:3  Nobody knows
        "bad" is not a severity that is known.
        2013-01-03 03:04 does not say on which clock.
        "fax" is not a service of twitter.

    Only you can know what these records do not say. To answer, add:
      --map severity.bad=full                   1 record   or partial, degraded, skip
      --time-zone UTC                           1 record   or Europe/Paris, +02:00
      --map service.fax=new                     1 record   or none, web, api

    Then: npm run check tells what is still wrong, npm start shows it."
  `);
  expect(await written()).toEqual([`incidents/${PAGE}`]);
  expect(await readFile(join(folder, 'refused.txt'), 'utf8')).toMatchInlineSnapshot(`
    "# Not written: 1 record.
    # To answer, take the # away, keep one answer in each line, and give this file: --map <this file>
    # severity.bad=full | partial | degraded | skip   (1 record)
    # service.fax=new | none | web | api   (1 record)

    # outages.csv:3  Nobody knows
    #     "bad" is not a severity that is known.
    #     2013-01-03 03:04 does not say on which clock.
    #     "fax" is not a service of twitter.
    "
  `);
});

test('the list of what was refused is, filled in, a file of answers', async () => {
  await put('outages.csv', HEAD + GOOD + BAD);
  await run('csv', './outages.csv', '--provider', 'twitter');
  const list = await readFile(join(folder, 'refused.txt'), 'utf8');
  await put(
    'answers.txt',
    list.replace(/^# (severity\.bad)=.*/m, '$1=full').replace(/^# (service\.fax)=.*/m, '$1=new'),
  );
  const second = await run(
    './outages.csv',
    '--provider',
    'twitter',
    '--map',
    './answers.txt',
    '--time-zone',
    'UTC',
  );
  expect(second.code).toBe(0);
  expect(await written()).toHaveLength(2);
  expect(await readFile(join(folder, 'content/providers/twitter.md'), 'utf8')).toContain(
    '  fax:\n    name: fax\n',
  );
  const third = await run(
    './outages.csv',
    '--provider',
    'twitter',
    '--map',
    './answers.txt',
    '--time-zone',
    'UTC',
  );
  expect(third.told).toMatch(/unchanged +2\n[\s\S]*Nothing had to be written\.$/);
});

test('a dry run tells what it would write, and writes nothing', async () => {
  await put('outages.csv', HEAD + GOOD);
  const { code, told } = await run('./outages.csv', '--provider', 'twitter', '--dry-run');
  expect(code).toBe(0);
  expect(told).toContain(`Would write:\n  ./content/incidents/${PAGE}`);
  expect(await written()).toEqual([]);
  expect(await readdir(folder)).not.toContain('refused.txt');
});

test('a provider that is not there is made of a name', async () => {
  await put('outages.csv', HEAD + GOOD);
  const first = await run('./outages.csv', '--provider', 'twiter');
  expect(first.code).toBe(1);
  expect(first.told).toContain('There is no provider twiter. Did you mean twitter?');
  expect(first.told).toContain('--name twiter');
  const second = await run('./outages.csv', '--provider', 'bird', '--name', 'The Bird');
  expect(second.code).toBe(0);
  expect(await readFile(join(folder, 'content/providers/bird.md'), 'utf8')).toBe(
    '---\nname: The Bird\ncategories: [other]\nservices:\n  web:\n    name: web\n---\n',
  );
});

test('another content folder is written into where it is named', async () => {
  for (const [path, text] of Object.entries(EMPTY)) await put(`other/${path}`, text);
  await put('outages.csv', HEAD + GOOD);
  expect((await run('./outages.csv', '--provider', 'twitter', '--into', './other/')).code).toBe(0);
  expect(await written()).toEqual([]);
  expect(await readFile(join(folder, 'other/incidents', PAGE), 'utf8')).toContain('title: It was down\n');
});

describe('bad input ends in a clear sentence, and with what is good in it written:', () => {
  test.each<
    [what: string, files: Record<string, string | Uint8Array>, from: string, sentence: RegExp, pages: number]
  >([
    [
      'JSON that was cut',
      { 'incidents.json': SNAPSHOT.slice(0, SNAPSHOT.lastIndexOf('"components"')) },
      './incidents.json',
      /incidents\.json:\d+\n {4}The file ends in the middle of a record: it was cut\. What stands in it whole is read\./,
      1,
    ],
    [
      'an empty file',
      { 'incidents.json': '' },
      './incidents.json',
      /^\.\/incidents\.json is empty\. Nothing was written\.$/,
      0,
    ],
    [
      'a file that is not there',
      {},
      './incidents.json',
      /^There is no \.\/incidents\.json that can be read\.$/,
      0,
    ],
    [
      'a folder without incidents',
      { 'docs/a.md': '# Words\n' },
      './docs',
      /^No format knows \.\/docs as its own\. Name one before it: .*\. Nothing was written\.$/,
      0,
    ],
    [
      'a folder without any text',
      { 'docs/a.png': 'x' },
      './docs',
      /^There is no file of text in \.\/docs\. Nothing was written\.$/,
      0,
    ],
    [
      'two records with one id',
      { 'incidents.json': SNAPSHOT.replace('"id": "b"', '"id": "a"') },
      './incidents.json',
      /Its id is a, as that of the record at incidents\.json:6, which was taken\./,
      1,
    ],
    [
      'a title of 10,000 characters',
      { 'incidents.json': SNAPSHOT.replace('It was down', 'x'.repeat(10_000)) },
      './incidents.json',
      /Its title has 10,000 characters; 120 are the most\.\n[\s\S]*--map long\.title=cut/,
      1,
    ],
    [
      'letters of another encoding',
      { 'outages.csv': Buffer.from(`${HEAD}${GOOD}${GOOD.replace('1,It', '2,Caf\u00e9')}`, 'latin1') },
      './outages.csv',
      /outages\.csv:3 {2}2\n {4}It holds letters that are not UTF-8\. Save the file as UTF-8, or name its encoding: --encoding windows-1252/,
      1,
    ],
  ])('%s', async (_, files, from, sentence, pages) => {
    for (const [path, text] of Object.entries(files)) await put(path, text);
    const { code, told } = await run(from, '--provider', 'twitter');
    expect(told).toMatch(sentence);
    expect(code).toBe(1);
    expect(await written()).toHaveLength(pages);
  });

  test('a folder that a named format finds nothing in', async () => {
    await put('docs/a.md', '# Words\n');
    expect(await run('cstate', './docs', '--provider', 'twitter')).toEqual({
      code: 1,
      told: 'cState finds no record in ./docs. Nothing was written.',
    });
  });

  test('an archive that has not begun', async () => {
    await put('outages.csv', HEAD + GOOD);
    await put('new/README.md', 'x');
    const { code, told } = await run('./outages.csv', '--provider', 'twitter', '--into', './new');
    expect(code).toBe(1);
    expect(told).toBe(
      'There is no site.yaml and no causes.yaml in ./new/, with which an archive begins. docs/your-own-archive.md shows both, ready to copy.',
    );
  });
});

test('an encoding that is named, or that a file names by its first bytes, is read', async () => {
  const table = `${HEAD}${GOOD.replace('It was down', 'Caf\u00e9 was down')}`;
  await put('outages.csv', Buffer.from(table, 'latin1'));
  expect((await run('./outages.csv', '--provider', 'twitter', '--encoding', 'windows-1252')).code).toBe(0);
  await put('outages.csv', Buffer.from(`\uFEFF${table.replaceAll('\n', '\r\n')}`, 'utf16le'));
  expect((await run('./outages.csv', '--provider', 'twitter')).told).toMatch(/unchanged +1/);
  await put('outages.csv', `\uFEFF${table}`);
  expect((await run('./outages.csv', '--provider', 'twitter')).told).toMatch(/unchanged +1/);
});

test('what was edited here and has changed in the source is told, and stays', async () => {
  await put('outages.csv', HEAD + GOOD);
  await run('./outages.csv', '--provider', 'twitter');
  const page = join(folder, 'content/incidents', PAGE);
  const mine = (await readFile(page, 'utf8')).replace('title: It was down', 'title: "It was gone"');
  await writeFile(page, mine);
  await put('outages.csv', HEAD + GOOD.replace('It was down', 'Down'));
  const { code, told } = await run('./outages.csv', '--provider', 'twitter');
  expect(code).toBe(0);
  expect(told).toContain(
    `incidents/${PAGE}\n    title was edited here, and has changed in the source; it stays as it is here\n      here:   It was gone\n      source: Down`,
  );
  expect(await readFile(page, 'utf8')).toContain('title: "It was gone"\n');
});

test('what is remembered may be far larger than any write-up', async () => {
  await put('outages.csv', HEAD + GOOD);
  await run('./outages.csv', '--provider', 'twitter');
  const memory = join(folder, 'content/.imported/twitter.json');
  await writeFile(memory, `${await readFile(memory, 'utf8')}${' '.repeat(500_000)}`);
  await put('outages.csv', HEAD + GOOD.replace('It was down', 'Down'));
  const { told } = await run('./outages.csv', '--provider', 'twitter');
  expect(told).toMatch(/updated +1\n/);
  expect(await readFile(join(folder, 'content/incidents', PAGE), 'utf8')).toContain('title: Down\n');
});

describe('wrong use ends with how it is used:', () => {
  test.each([
    [['./a.csv', '--colour'], "Unknown option '--colour'"],
    [['csv'], 'Say which file or folder to read'],
    [[], 'Say which file or folder to read'],
    [['xls', './a.xls'], 'There is no format "xls". There are: '],
    [['a', 'b', 'c'], 'One file or folder is read at a time'],
    [['./a.csv', '--provider', '../../out'], '"../../out" is not the id of a provider'],
    [['./a.csv', '--time-zone', 'PDT8'], '"PDT8" is not a time zone. Such as: Europe/Paris, UTC, +02:00'],
    [['./a.csv', '--encoding', 'ebcdic-9'], 'There is no encoding "ebcdic-9"'],
    [['./a.csv', '--map', 'bad=full'], '"bad=full" is no answer. Such as: --map severity.critical=full'],
  ])('%j', async (args, sentence) => {
    const { code, told } = await run(...args);
    expect(code).toBe(2);
    expect(told).toContain(sentence);
    expect(told).toContain('npm run import -- <file or folder>');
  });

  test('a content folder that is not there', async () => {
    await put('outages.csv', HEAD + GOOD);
    expect((await run('./outages.csv', '--provider', 'twitter', '--into', './nowhere')).code).toBe(2);
  });
});

test('help is no fault', async () => {
  const { code, told } = await run('--help');
  expect(code).toBe(0);
  expect(told).toMatch(/^Brings the records/);
});
