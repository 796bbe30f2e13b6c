import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtemp, cp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { links } from '../../src/cli/links.ts';
import { visitAll, type Manners } from '../../src/cli/visits.ts';

const quick: Manners = { between: 0.001, again: 0.001, patience: 0.5, tries: 3, hosts: 4 };

/** A real server whose pages behave as those of the web do. */
let server: Server;
let origin: string;
let asked: string[] = [];
let atOnce = 0;
let mostAtOnce = 0;

beforeAll(async () => {
  server = createServer((request, answer) => {
    const path = request.url ?? '';
    asked.push(`${request.method ?? ''} ${path}`);
    mostAtOnce = Math.max(mostAtOnce, ++atOnce);
    answer.on('close', () => atOnce--);
    const times = asked.filter((each) => each.endsWith(` ${path}`)).length;
    if (path === '/silent') return;
    if (path === '/moved') answer.writeHead(301, { location: '/there' });
    else if (path === '/no-head') answer.writeHead(request.method === 'HEAD' ? 405 : 200);
    else if (path === '/tired') answer.writeHead(times <= 2 ? 503 : 200);
    else answer.writeHead(Number(/^\/(\d{3})$/.exec(path)?.[1] ?? 200));
    setTimeout(() => answer.end(), 5);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

test.each([
  ['/there', 'there', '200'],
  ['/moved', 'there', '200'],
  ['/no-head', 'there', '200'],
  ['/404', 'gone', '404'],
  ['/410', 'gone', '410'],
  ['/403', 'refused', '403'],
  ['/500', 'refused', '500'],
  ['/tired', 'there', '200'],
  ['/silent', 'unreachable', 'no answer in time'],
])('a page %s is %s', async (path, outcome, why) => {
  expect(await visitAll([`${origin}${path}`], quick)).toEqual([
    { address: `${origin}${path}`, outcome, why },
  ]);
});

test('a host that is not there is unreachable', async () => {
  const [visit] = await visitAll(['http://127.0.0.1:9/'], { ...quick, tries: 1 });
  expect(visit?.outcome).toBe('unreachable');
});

test('one host is asked one thing at a time, each address once, in the order given', async () => {
  [asked, mostAtOnce] = [[], 0];
  const addresses = ['/a', '/b', '/a', '/c'].map((path) => `${origin}${path}`);
  const visits = await visitAll(addresses, quick);
  expect(visits.map(({ address }) => address)).toEqual(addresses);
  expect(asked).toEqual(['HEAD /a', 'HEAD /b', 'HEAD /c']);
  expect(mostAtOnce).toBe(1);
});

test('a page that is gone for good is asked for no more often than it must be', async () => {
  asked = [];
  await visitAll([`${origin}/404`], quick);
  expect(asked).toEqual(['HEAD /404', 'GET /404']);
});

test('the command names what is gone and who links to it, follows archived copies, and leaves 1', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'almanac-links-'));
  await cp(resolve('test/sites/fallback/content'), folder, { recursive: true });
  const path = join(folder, 'incidents/example/2020-03-04-only-french.md');
  const text = await readFile(path, 'utf8');
  await writeFile(path, text.replace(/url: .*/, `url: ${origin}/404`));
  const other = join(folder, 'incidents/example/2020-05-06-in-part.md');
  await writeFile(
    other,
    (await readFile(other, 'utf8')).replace(
      /( *)- url: .*/,
      `$1- url: ${origin}/410\n$1  archived: ${origin}/kept`,
    ),
  );
  const said: string[] = [];
  const world = {
    folder,
    now: new Date('2026-11-23T00:00:00Z'),
    manners: quick,
    print: (told: string) => void said.push(told),
    complain: (told: string) => void said.push(told),
  };
  expect(await links([], world)).toBe(1);
  expect(said.join('\n')).toContain(`- <${origin}/404> (404) in incidents/example/2020-03-04-only-french`);
  expect(said.join('\n')).not.toContain('/410');
  expect(await links(['--fast'], world)).toBe(2);
  await rm(folder, { recursive: true });
});
