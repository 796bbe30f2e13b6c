import { execFile } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { COLOUR_TOKENS } from '../../src/domain/settings.ts';
import { buildSite, filesOf, outputFolder, project } from './build.ts';
import { attributeOf, readPage, textOf, type BuiltPage } from './html.ts';

const guide = await readFile(join(project, 'docs/your-own-archive.md'), 'utf8');
const content = join(outputFolder('own-archive'), 'content');

/** Writes the files that the guide shows, with what it says behind their names. */
async function writeShown(purpose = ''): Promise<void> {
  const fences = guide.matchAll(/^```\w+ title="content\/([^"]+)"(?: for="([^"]+)")?\n(.*?)^```$/gms);
  for (const [, path = '', forWhat = '', text = ''] of fences) {
    if (forWhat !== purpose) continue;
    await mkdir(dirname(join(content, path)), { recursive: true });
    await writeFile(join(content, path), text);
  }
}

/** Runs a command of the project, as npm does. */
function run(script: string, ...args: string[]): Promise<{ code: number; printed: string }> {
  return new Promise((done) => {
    execFile(
      process.execPath,
      ['--run', script, '--', ...args],
      { cwd: project, env: { ...process.env, CONTENT_DIR: content } },
      (error, stdout, stderr) => {
        done({ code: typeof error?.code === 'number' ? error.code : 0, printed: `${stdout}${stderr}` });
      },
    );
  });
}

/** The one thing that a text holds in the place that a pattern marks. */
function found(text: string, pattern: RegExp): string {
  const [, what] = pattern.exec(text) ?? [];
  if (what === undefined) throw new Error(`There is no ${pattern.source} in:\n${text}`);
  return what;
}

/** Puts what the check offers on the line that it names. */
function follow(text: string, report: string): string {
  const line = Number(found(report, /^ +(\d+):\d+ /m));
  const offer = found(report, /Write instead:\n +(.+)$/m);
  return text
    .split('\n')
    .map((each, index) => (index === line - 1 ? offer : each))
    .join('\n');
}

const began = { code: 0, printed: '' };
let page: BuiltPage;
let site: string;

beforeAll(async () => {
  await rm(content, { recursive: true, force: true });
  await writeShown();
});

test('the guide names every colour that can be set', () => {
  expect(COLOUR_TOKENS.filter((token) => !guide.includes(`\`${token}\``))).toEqual([]);
});

test('the two files that the guide shows are an archive', async () => {
  expect(await filesOf(content)).toEqual(['causes.yaml', 'site.yaml']);
  expect(await run('check')).toMatchObject({ code: 0 });
});

test('by what the programs print alone one comes from nothing to a page', async () => {
  const wish = found(guide, /^npm run new -- (.*)$/m);
  const args = [...wish.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');
  Object.assign(began, await run('new', ...args));
  expect(began.code).toBe(0);

  const file = found(began.printed, /^Written: (.*incidents.*)$/m);
  const blank = await readFile(file, 'utf8');
  const mistaken = `${blank.replace(/^ended: .*$/m, 'ended: 2026-03-14 10:10 CET')}Everybody was locked out.\n`;
  await writeFile(file, mistaken);
  const refused = await run('check');
  expect(refused.code).toBe(1);
  await writeFile(file, follow(mistaken, refused.printed));
  expect(await run('check')).toMatchObject({ code: 0 });

  site = await buildSite('own-archive', { content });
  const address = found(began.printed, /shows it on http:\/\/localhost:4321\/(\S+)/);
  page = await readPage(site, `${address}index.html`);
  expect(page.elements.filter((each) => each.is('h1')).map(textOf)).toEqual(['Nobody can log in']);
  expect(page.text).toContain('Everybody was locked out.');
  // On the clock of Paris, as the guide's site.yaml says.
  expect(page.text).toContain('10:10');
});

test('the site has the name and the colours of its operator', () => {
  expect(page.text).toContain('Harbour, looked back on');
  expect(page.html).toContain('--link:light-dark(#0a5c36,');
  expect(page.text).not.toContain('Outage Almanac');
});

test('the page on how to help leads to the operator’s repository, and prints each component from the very sample that is shown', async () => {
  const help = await readPage(site, 'contribute/index.html');
  const links = help.elements.flatMap((each) => (each.is('a') ? (attributeOf(each, 'href') ?? []) : []));
  expect(links).toContain('https://github.com/harbour/outages/issues/new?template=outage.yml');
  expect(links).toContain('https://github.com/harbour/outages/edit/main/docs/contribute.md');
  expect(links.filter((link) => link.includes('/outage-almanac/'))).toEqual([]);

  const writeUps = await readFile(join(project, 'docs/write-ups.md'), 'utf8');
  const samples = [...writeUps.matchAll(/^```mdx\n(.*?)\n```$/gms)].map(([, sample = '']) => sample);
  const template = await readFile(join(project, 'docs/template.md'), 'utf8');
  const shown = help.elements.filter((each) => each.is('pre')).map(textOf);
  expect(shown.slice(1)).toEqual([template, ...samples].map((text) => text.replaceAll(/\s+/g, ' ').trim()));
  expect(samples).toHaveLength(5);

  const printed = ['.note', '.quote', '.picture', '.moments', '.bars'].map((name) =>
    help.elements.some((each) => attributeOf(each, 'class') === name.slice(1)),
  );
  expect(printed).toEqual([true, true, true, true, true]);
  const pictures = help.elements.flatMap((each) => (each.is('img') ? (attributeOf(each, 'src') ?? []) : []));
  const picture = pictures.find((src) => src.includes('traffic')) ?? '';
  const published = await readFile(join(site, picture));
  expect(published.equals(await readFile(join(project, 'docs/pictures/2026-01-31-traffic.png')))).toBe(true);
});

test('in three languages words are in the language that they say, and the site tells where its own are missing', async () => {
  await writeShown('three languages');
  const built = await buildSite('own-archive-three', { content });
  const incident = 'incidents/harbour/2026-03-14-nobody-can-log-in/index.html';
  const [english, french, german] = await Promise.all(
    ['', 'fr/', 'de/'].map((folder) => readPage(built, `${folder}${incident}`)),
  );
  const tell = ({ elements }: BuiltPage, tag: string) =>
    elements.filter((each) => each.is(tag)).map((each) => attributeOf(each, 'lang'))[0];
  const langs = [english, french, german].map((each) => each && [tell(each, 'html'), tell(each, 'h1')]);
  expect(langs).toEqual([
    ['en', undefined],
    ['fr', 'en'],
    ['en', 'de'],
  ]);
  expect(german?.text).toContain('Niemand kann sich anmelden');
  expect(german?.text).toContain('14 March 2026');
  expect(german?.text).toContain('The site’s own words are not there in German yet, and are in English.');
  expect(english?.text).not.toContain('own words are not there');
  const switches = german?.elements.flatMap((each) =>
    each.is('a') && attributeOf(each, 'hreflang') !== undefined
      ? [`${attributeOf(each, 'hreflang') ?? ''} ${attributeOf(each, 'lang') ?? ''} ${textOf(each)}`]
      : [],
  );
  expect(switches).toEqual(['en en English', 'fr fr Français']);
  const method = await readPage(built, 'de/method/index.html');
  expect([tell(method, 'html'), tell(method, 'h1')]).toEqual(['en', undefined]);
  expect((await readPage(built, 'de/index.html')).text).toContain('Was bei Harbour ausfiel');
});
