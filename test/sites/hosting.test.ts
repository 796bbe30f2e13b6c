import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { headersFor, rulesOf } from '../browser/server.ts';
import { writeSmallArchive } from './a-small-archive.ts';
import { buildSite, filesOf, project } from './build.ts';
import { startNginx, type Answer, type RunningNginx } from './nginx.ts';

// What docs/hosting.md says of nginx is done as it stands there, but for the folders, and a real nginx is asked.

const guide = await readFile(join(project, 'docs/hosting.md'), 'utf8');

/** The commands of the part on nginx that hold a word, one fence each. */
function commandsWith(word: string): string {
  const [, part = ''] = /^## nginx\n(.*?)^## /ms.exec(guide) ?? [];
  const fences = [...part.matchAll(/^```sh\n(.*?)^```$/gms)].map(([, text = '']) => text);
  const fence = fences.find((text) => text.includes(word));
  if (fence === undefined) throw new Error(`No command on nginx in docs/hosting.md has "${word}".`);
  return fence;
}

/** Files that are told by their names, whatever their endings say elsewhere. */
const TYPES_BY_NAME: Readonly<Record<string, string>> = {
  'feed.xml': 'application/atom+xml; charset=utf-8',
  'digest.xml': 'application/atom+xml; charset=utf-8',
  'feed.json': 'application/feed+json; charset=utf-8',
};

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  xml: 'text/xml; charset=utf-8',
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  js: 'script; charset=utf-8',
  parquet: 'application/vnd.apache.parquet',
  svg: 'image/svg+xml',
  png: 'image/png',
  ico: 'image/x-icon',
  woff2: 'font/woff2',
  pagefind: 'application/octet-stream',
  pf_meta: 'application/octet-stream',
  pf_index: 'application/octet-stream',
  pf_filter: 'application/octet-stream',
  pf_fragment: 'application/octet-stream',
};

function typeOf(file: string): string | undefined {
  const name = basename(file);
  return TYPES_BY_NAME[name] ?? TYPES[name.slice(name.lastIndexOf('.') + 1)];
}

/** The type that a server gave; a script has had two names. */
function givenType({ headers }: Answer): string | undefined {
  return headers['content-type']?.replace(/^(?:application|text)\/javascript/, 'script');
}

const SHORT = 'public, max-age=300';
const EVER = 'public, max-age=31536000, immutable';

const cases = [
  { where: 'at the top of its host', name: 'hosting', base: '/' },
  { where: 'under a path', name: 'hosting-under-a-path', base: '/outages/' },
];

describe.each(cases)('nginx, with a site $where', ({ name, base }) => {
  let dist: string;
  let folder: string;
  let root: string;
  let files: readonly string[];
  let host: RunningNginx;

  /** Runs commands of the guide with the folders of this test. */
  const follow = (commands: string) =>
    promisify(execFile)('sh', ['-e', '-c', commands
      .replaceAll('/etc/nginx', folder)
      .replaceAll('/var/www/almanac', root)
      .replaceAll('dist/', `${dist}/`)], { cwd: project }); // prettier-ignore

  const addressOf = (file: string): string => `${base}${file.replace(/(^|\/)index\.html$/, '$1')}`;
  /** The old addresses, each with the one that it leads to. */
  const redirects = async (): Promise<string[][]> => {
    const lines = (await readFile(join(dist, '_redirects'), 'utf8')).trimEnd().split('\n');
    return lines.map((line) => line.split(' '));
  };
  const bytesOf = (file: string): Promise<Buffer> => readFile(join(dist, file));

  beforeAll(async () => {
    dist = await buildSite(name, { content: await writeSmallArchive(name), base });
    files = await filesOf(dist);
    // The name of a socket may not be long.
    folder = await mkdtemp(join(tmpdir(), 'nginx-'));
    root = join(folder, 'www');
    await mkdir(join(folder, 'conf.d'));
    await cp(dist, join(root, base), { recursive: true });
    await follow(commandsWith('almanac-headers').replaceAll(/^(?:rsync|nginx) .*$/gm, ''));
    const server = join(folder, 'conf.d', 'almanac.conf');
    if (base === '/') await cp(join(project, 'docs/hosting/nginx.conf'), server);
    else await follow(commandsWith('docs/hosting/nginx.conf'));
    const text = await readFile(server, 'utf8');
    const own = text
      .replace('listen 80;', `listen unix:${join(folder, 'almanac.sock')};`)
      .replace('/var/www/almanac', root);
    await writeFile(server, own);
    host = await startNginx(folder);
  });

  afterAll(async () => {
    await host[Symbol.asyncDispose]();
    await rm(folder, { recursive: true });
  });

  test('sends every file, as what it is, with the headers that the site asks for', async () => {
    const rules = await rulesOf(dist);
    const old = new Set((await redirects()).map(([from]) => from));
    const sent = files.filter((file) => !/^_(?:headers|redirects)$/.test(file) && !old.has(addressOf(file)));
    expect(new Set(sent.map(typeOf))).toEqual(new Set([...Object.values(TYPES_BY_NAME), ...Object.values(TYPES)]));
    const faults: string[] = [];
    for (const file of sent) {
      const address = addressOf(file);
      const answer = await host.ask(address);
      const asked = Object.fromEntries(headersFor(address, rules).map(([key, value]) => [key.toLowerCase(), value]));
      const expected = { 'cache-control': SHORT, 'content-type': typeOf(file), ...asked };
      const given = { ...answer.headers, 'content-type': givenType(answer) } as Record<string, unknown>;
      const isRight = answer.status === 200 && answer.body.equals(await bytesOf(file));
      if (!isRight) faults.push(`${address} ${String(answer.status)}`);
      for (const [key, value] of Object.entries(expected))
        if (given[key] !== value) faults.push(`${address} ${key}: ${String(given[key])}`);
    }
    expect(faults).toEqual([]);
  }); // prettier-ignore

  test('keeps for ever what is named after what is in it, and nothing else', async () => {
    const kept = async (file: string) => (await host.ask(addressOf(file))).headers['cache-control'];
    const find = (pattern: RegExp): string => files.find((file) => pattern.test(file)) ?? '';
    for (const pattern of [/^assets\/.*\.js$/, /^assets\/.*\.woff2$/, /\.pf_fragment$/, /\.pf_index$/, /\.pf_filter$/])
      expect(await kept(find(pattern)), String(pattern)).toBe(EVER);
    for (const file of ['index.html', 'fr/index.html', 'feed.xml', 'calendar.ics', 'sitemap.xml', 'data/v1/incidents.json', find(/pagefind\.js$/), find(/\.pf_meta$/)])
      expect(await kept(file), file).toBe(SHORT);
  }); // prettier-ignore

  test('leads from a folder without its slash to the folder, without a word of the host', async () => {
    for (const page of ['incidents', 'fr/providers/azure', 'incidents/azure/2012-02-29-leap-day']) {
      const { status, headers } = await host.ask(`${base}${page}?from=feed`);
      expect([status, headers.location]).toEqual([301, `${base}${page}/?from=feed`]);
    }
  });

  test('leads from every old address to what it is now, with its slash and without', async () => {
    const lines = await redirects();
    expect(lines).toHaveLength(3);
    for (const [from = '', to] of lines)
      for (const address of [from, from.slice(0, -1)]) {
        const { status, headers } = await host.ask(address);
        expect([address, status, headers.location]).toEqual([address, 301, to]);
      }
  });

  test('shows the page for what is not there, with its status, in any language', async () => {
    const page = await bytesOf('404.html');
    for (const address of ['nowhere', 'nowhere/', 'fr/nulle-part/', '2012/02/30/', 'assets/gone.js', 'feed.xml/', '_headers', '_redirects', 'old/']) {
      const answer = await host.ask(`${base}${address}`);
      expect([address, answer.status, answer.headers['content-type']]).toEqual([address, 404, TYPES.html]);
      expect(answer.body.equals(page)).toBe(true);
      expect(answer.headers['content-security-policy']).toContain("frame-ancestors 'none'");
    }
  }); // prettier-ignore

  test('does not send again what is there already', async () => {
    const { headers } = await host.ask(base);
    const again = await host.ask(base, { 'if-none-match': headers.etag ?? '' });
    expect([again.status, again.body.length, again.headers['cache-control']]).toEqual([304, 0, SHORT]);
  });

  test('packs text on its way, and sends what was packed beforehand as it is', async () => {
    const packed = ['index.html', 'feed.xml', 'feed.json', 'calendar.ics', 'favicon.svg', 'sitemap.xml', 'data/v1/incidents.csv', 'data/v1/incidents.json']; // prettier-ignore
    const isSmall = (file: string) => file === 'favicon.svg';
    const ask = (file: string) => host.ask(addressOf(file), { 'accept-encoding': 'gzip' });
    const check = async (file: string): Promise<Answer> => {
      const answer = await ask(file);
      expect([file, answer.headers['content-encoding'], answer.headers.vary]).toEqual([file, 'gzip', 'Accept-Encoding']); // prettier-ignore
      expect(gunzipSync(answer.body).equals(await bytesOf(file)), file).toBe(true);
      expect(givenType(answer)).toBe(typeOf(file));
      return answer;
    };
    for (const file of packed) expect((await check(file)).headers['content-length'], file).toBeUndefined();
    expect((await ask('apple-touch-icon.png')).headers['content-encoding']).toBeUndefined();

    await follow(commandsWith('gzip'));
    for (const file of packed.filter((each) => !isSmall(each))) {
      const beside = await readFile(join(root, base, `${file}.gz`));
      expect((await check(file)).body.equals(beside), file).toBe(true);
    }
    expect((await host.ask(base)).headers['content-encoding']).toBeUndefined();
  });
});
