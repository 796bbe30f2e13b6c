import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeArchive } from '../../scripts/bench/archive.ts';
import { inherited, outputFolder, project } from './build.ts';

const folder = outputFolder('editing');
const content = join(folder, 'content');
const file = join(content, 'incidents/p1/2020-02-03-edited.md');
let server: ChildProcess;
let origin: string;

const incident = (title: string, severity = 'full'): string => `---
title: ${title}
summary: It is told while somebody edits it.
severity: ${severity}
started: 2020-02-03T10:00Z
ended: 2020-02-03T11:00Z
causes: [bug]
sources:
  - url: https://example.org/edited
    title: Edited
    kind: official
---
What happened.
`;

/** A port that nobody else has. */
async function freePort(): Promise<number> {
  const probe = createServer().listen(0);
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  return port;
}

async function read(path: string): Promise<string> {
  return fetch(`${origin}${path}`).then(
    async (response) => `${String(response.status)} ${await response.text()}`,
    () => '',
  );
}

/** Waits until a page has something or has it no more; the runner ends the test where that does not come. */
async function untilPage(path: string, isSo: (page: string) => boolean): Promise<string> {
  for (;;) {
    const page = await read(path);
    if (page !== '' && isSo(page)) return page;
    await wait(100);
  }
}

beforeAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await writeArchive(content, { incidents: 10, languages: ['en'] });
  await mkdir(join(file, '..'), { recursive: true });
  await writeFile(file, incident('As it was'));
  const port = String(await freePort());
  origin = `http://localhost:${port}`;
  const args = ['--env-file=astro.env', 'node_modules/astro/bin/astro.mjs', 'dev', '--port', port];
  const env = { ...inherited(), CONTENT_DIR: content, OUT_DIR: join(folder, 'dist') };
  server = spawn(process.execPath, args, { cwd: project, env, stdio: 'ignore' });
  await untilPage('/incidents/p1/2020-02-03-edited/', (page) => page.startsWith('200'));
});

afterAll(async () => {
  const ended = once(server, 'exit');
  server.kill();
  await ended;
  await rm(folder, { recursive: true, force: true });
});

describe('the site while somebody edits', () => {
  it('shows an edit on every page that tells of it', async () => {
    await writeFile(file, incident('As it is now'));
    await untilPage('/incidents/p1/2020-02-03-edited/', (page) => page.includes('As it is now'));
    expect(await read('/2020/02/03/')).toContain('As it is now');
    expect(await read('/2020/02/03/')).not.toContain('As it was');
  });

  it('keeps what was there while the content has a fault', async () => {
    await writeFile(file, incident('With a fault', 'dwon'));
    await wait(1000);
    expect(await read('/incidents/p1/2020-02-03-edited/')).toContain('As it is now');
    await writeFile(file, incident('Without the fault'));
    await untilPage('/incidents/p1/2020-02-03-edited/', (page) => page.includes('Without the fault'));
  });

  it('has a page for a new file, and none for one that is gone', async () => {
    const other = file.replace('edited', 'added');
    await writeFile(
      other,
      incident('Another outage of that day').replace('10:00', '12:00').replace('11:00', '13:00'),
    );
    await untilPage('/incidents/p1/2020-02-03-added/', (page) => page.startsWith('200'));
    await rm(other);
    await untilPage('/incidents/p1/2020-02-03-added/', (page) => page.startsWith('404'));
    expect(await read('/2020/02/03/')).not.toContain('Another outage of that day');
  });
});
