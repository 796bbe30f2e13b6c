import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { request, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { project } from './build.ts';

const run = promisify(execFile);

/** An nginx that can be started: its program, what that needs around it, and the list of types that came with it. */
interface Nginx {
  readonly program: string;
  readonly env: NodeJS.ProcessEnv;
  readonly types: string;
}

/**
 * Finds an nginx: the one that `NGINX_PATH` names, else one that is installed, else on Debian and its kin the one of their
 * packages, which is unpacked beside the other caches and needs no root. Throws a sentence that says what to do where there is none.
 */
async function findNginx(): Promise<Nginx> {
  const { NGINX_PATH = '', PATH = '' } = process.env;
  const folders = [...PATH.split(delimiter), '/usr/sbin', '/usr/local/sbin', '/opt/homebrew/bin'];
  const places = NGINX_PATH === '' ? folders.map((folder) => join(folder, 'nginx')) : [NGINX_PATH];
  const installed = places.find((path) => existsSync(path));
  if (installed !== undefined) return describeNginx(installed);
  const folder = await unpackOnce().catch((error: unknown) => {
    throw new Error(
      'No nginx found: install it (apt-get install nginx, brew install nginx), or set NGINX_PATH to the path of its program.',
      { cause: error },
    );
  });
  return describeNginx(join(folder, 'usr', 'sbin', 'nginx'), folder);
}

async function describeNginx(program: string, root = ''): Promise<Nginx> {
  const libraries = root === '' ? [] : await foldersOfLibraries(root);
  const env = libraries.length === 0 ? process.env : { ...process.env, LD_LIBRARY_PATH: libraries.join(':') };
  const { stderr } = await run(program, ['-V'], { env });
  const configuration = /--conf-path=(\S+)/.exec(stderr)?.[1] ?? '/usr/local/nginx/conf/nginx.conf';
  return { program, env, types: join(root, dirname(configuration), 'mime.types') };
}

/** Unpacks the packages of nginx under `node_modules/.cache`, unless they are there, and returns their folder. */
async function unpackOnce(): Promise<string> {
  const cache = join(project, 'node_modules', '.cache');
  const folder = join(cache, `nginx-${process.arch}`);
  if (existsSync(folder)) return folder;
  await mkdir(cache, { recursive: true });
  const unfinished = await mkdtemp(`${folder}-`);
  const packages = await mkdtemp(join(tmpdir(), 'nginx-packages-'));
  try {
    await download(packages);
    for (const file of await readdir(packages))
      if (file.endsWith('.deb')) await run('dpkg-deb', ['-x', join(packages, file), unfinished]);
    // Of two processes that unpack at once the first to rename wins: a folder that has its name is complete.
    await rename(unfinished, folder).catch((error: unknown) => {
      if (!existsSync(folder)) throw error;
    });
  } finally {
    await rm(unfinished, { recursive: true, force: true });
    await rm(packages, { recursive: true, force: true });
  }
  return folder;
}

/** Brings the packages of nginx, and of all that it needs and the machine lacks, into a folder: by the machine's lists of packages, else by lists of now. */
async function download(folder: string): Promise<void> {
  const options = [`Dir::Cache=${folder}`, `Dir::Cache::archives=${folder}/`, 'Debug::NoLocking=1', 'Acquire::Retries=3'];
  const apt = (more: readonly string[], ...command: string[]) =>
    run('apt-get', [...[...options, ...more].flatMap((option) => ['-o', option]), '--yes', '--quiet', ...command]);
  const wish = ['install', '--download-only', '--no-install-recommends', 'nginx'];
  await mkdir(join(folder, 'partial'));
  try {
    await apt([], ...wish);
  } catch {
    const lists = [`Dir::State::lists=${folder}/lists/`];
    await mkdir(join(folder, 'lists', 'partial'), { recursive: true });
    await apt(lists, 'update');
    await apt(lists, ...wish);
  }
} // prettier-ignore

/** The folders of the unpacked packages that hold libraries. */
async function foldersOfLibraries(root: string): Promise<string[]> {
  const files = await readdir(root, { recursive: true, withFileTypes: true });
  return [...new Set(files.filter(({ name }) => /\.so(?:\.|$)/.test(name)).map(({ parentPath }) => parentPath))];
} // prettier-ignore

/** What came back for an address. */
export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** An nginx that runs, and its end. */
export interface RunningNginx extends AsyncDisposable {
  ask: (address: string, headers?: Record<string, string>) => Promise<Answer>;
}

/**
 * Starts an nginx whose configuration is in a folder: it includes all that lies in its `conf.d/`, as that of a system does, and each
 * server there listens on the socket `almanac.sock` of that folder. Throws what nginx says where it does not start.
 */
export async function startNginx(folder: string): Promise<RunningNginx> {
  const { program, env, types } = await findNginx();
  await writeFile(join(folder, 'nginx.conf'), configurationOf(folder));
  await copyFile(types, join(folder, 'mime.types'));
  const child = spawn(program, ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', 'stderr'], {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const socketPath = join(folder, 'almanac.sock');
  const ask = (path: string, headers: Record<string, string> = {}) => answerOf(socketPath, path, headers);
  await untilReady(child, socketPath);
  return { ask, [Symbol.asyncDispose]: () => end(child) };
}

// One process that stays in front and who it was started by: the other users of a machine cannot read all that a test writes.
function configurationOf(folder: string): string {
  const bodies = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  return `daemon off;
master_process off;
pid ${folder}/nginx.pid;
lock_file ${folder}/nginx.lock;
events {}
http {
  access_log off;
  ${bodies.map((name) => `${name}_temp_path ${folder}/${name};`).join('\n  ')}
  include ${folder}/conf.d/*.conf;
}
`;
}

async function untilReady(child: ChildProcess, socket: string): Promise<void> {
  let told = '';
  child.stderr?.on('data', (text: Buffer) => (told += text.toString()));
  const ended = new Promise<never>((_, fail) => {
    child.on('error', fail);
    child.on('exit', () => fail(new Error(`nginx did not start:\n${told}`)));
  });
  const ready = async (): Promise<void> => {
    while (!existsSync(socket)) await wait(10);
  };
  // What ends it later is not waited for any more.
  ended.catch(() => undefined);
  await Promise.race([ready(), ended]);
}

async function end(child: ChildProcess): Promise<void> {
  const ended = new Promise((done) => child.on('exit', done));
  child.kill();
  await ended;
}

function answerOf(socketPath: string, path: string, headers: Record<string, string>): Promise<Answer> {
  return new Promise((done, fail) => {
    const asked = request({ socketPath, path, headers: { host: 'outages.example.org', ...headers } }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('error', fail);
      response.on('end', () =>
        done({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
      );
    });
    asked.on('error', fail);
    asked.end();
  });
} // prettier-ignore
