import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { posix, join, resolve, win32 } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { chromium, type Browser } from 'playwright-core';

/** A browser that can be started, with the arguments and the additions to the environment that it needs here. */
interface Chromium {
  executablePath: string;
  args: string[];
  env: Record<string, string>;
}

/** What the search asks of the machine it runs on. */
export interface Machine {
  platform: NodeJS.Platform;
  arch: string;
  env: Record<string, string | undefined>;
  isRoot: boolean;
  exists: (path: string) => boolean;
  /** Unpacks the browser of `@sparticuz/chromium` and returns its folder. */
  unpack: () => Promise<string>;
}

const thisMachine: Machine = {
  platform: process.platform,
  arch: process.arch,
  env: process.env,
  isRoot: process.getuid?.() === 0,
  exists: existsSync,
  unpack: unpackOnce,
};

/** No request that a page did not ask for, and the same pixels with and without a graphics card. */
const quiet = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-gpu',
  '--disable-quic',
];

/** Starts a headless Chromium; whoever starts it closes it. */
export async function launchChromium(machine = thisMachine): Promise<Browser> {
  const { executablePath, args, env } = await findChromium(machine);
  return chromium.launch({ executablePath, args, env: { ...process.env, ...env } });
}

/**
 * Finds a Chromium: the one that `CHROMIUM_PATH` names, else one that is installed, else the one that the
 * development dependencies bring along. Throws a sentence that says what to do where there is none.
 */
export async function findChromium(machine = thisMachine): Promise<Chromium> {
  const args = machine.isRoot ? [...quiet, '--no-sandbox'] : quiet;
  const own = namedPath(machine) ?? installedPaths(machine).find((path) => machine.exists(path));
  if (own !== undefined) return { executablePath: own, args, env: {} };
  if (machine.platform === 'linux' && machine.arch === 'x64') {
    return { ...packaged(await machine.unpack(), machine), args };
  }
  throw new Error(
    'No Chromium found: install Chromium, Chrome or Edge, or set CHROMIUM_PATH to the path of its executable.',
  );
}

function namedPath({ env, exists }: Machine): string | undefined {
  const path = env.CHROMIUM_PATH ?? '';
  if (path === '') return undefined;
  if (!exists(path)) {
    throw new Error(
      `CHROMIUM_PATH is ${path}, where there is no file: set it to the path of a Chromium executable, or unset it.`,
    );
  }
  return path;
}

/** Every place where an installed Chromium, Chrome or Edge may be, in the order of preference. */
function installedPaths({ platform, env }: Machine): string[] {
  if (platform === 'win32') return windowsPaths(env);
  const onPath = names.flatMap((name) => folders(env.PATH).map((folder) => posix.join(folder, name)));
  return platform === 'darwin' ? [...onPath, ...macPaths(env)] : onPath;
}

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];

function folders(list = ''): string[] {
  return list.split(':').filter((folder) => folder !== '');
}

function macPaths(env: Machine['env']): string[] {
  const roots = ['/Applications', ...(env.HOME ? [posix.join(env.HOME, 'Applications')] : [])];
  return ['Chromium', 'Google Chrome', 'Microsoft Edge'].flatMap((name) =>
    roots.map((root) => posix.join(root, `${name}.app`, 'Contents', 'MacOS', name)),
  );
}

function windowsPaths(env: Machine['env']): string[] {
  const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA];
  return [
    ['Chromium', 'Application', 'chrome.exe'],
    ['Google', 'Chrome', 'Application', 'chrome.exe'],
    ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
  ].flatMap((parts) => roots.flatMap((root) => (root ? [win32.join(root, ...parts)] : [])));
}

// The package is made for a machine that has neither NSS nor fonts, and brings its own.
function packaged(folder: string, { env }: Machine): Omit<Chromium, 'args'> {
  const libraries = [join(folder, 'al2023', 'lib'), ...folders(env.LD_LIBRARY_PATH)];
  return {
    executablePath: join(folder, 'chromium'),
    env: { LD_LIBRARY_PATH: libraries.join(':'), FONTCONFIG_FILE: join(folder, 'fonts.conf') },
  };
}

const root = resolve(import.meta.dirname, '../..');
const entry = fileURLToPath(import.meta.resolve('@sparticuz/chromium'));

/** Unpacks the packaged browser under `node_modules/.cache`, unless this version is there, and returns its folder. */
async function unpackOnce(): Promise<string> {
  const cache = join(root, 'node_modules', '.cache');
  const folder = join(cache, `chromium-${await packagedVersion()}`);
  if (existsSync(folder)) return folder;
  await mkdir(cache, { recursive: true });
  const unfinished = await mkdtemp(`${folder}-`);
  await unpackInto(unfinished, folder);
  await rename(unfinished, folder).catch((error: unknown) => keepFirst(folder, unfinished, error));
  return folder;
}

// Of two processes that unpack at once, the first to rename wins: a folder that has its name is complete.
async function keepFirst(folder: string, unfinished: string, error: unknown): Promise<void> {
  await rm(unfinished, { recursive: true });
  if (!existsSync(folder)) throw error;
}

async function packagedVersion(): Promise<string> {
  const manifest: unknown = JSON.parse(await readFile(resolve(entry, '../../package.json'), 'utf8'));
  return (manifest as { version: string }).version;
}

// A process of its own, because the package unpacks into the folder for temporary files and nowhere else, takes
// what it finds there for its own, and adds its libraries only where it believes to be on Amazon Linux.
async function unpackInto(folder: string, final: string): Promise<void> {
  const program = `import chromium from '@sparticuz/chromium'; await chromium.executablePath();`;
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', program], {
    cwd: root,
    env: { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' },
  });
  await writeFile(join(folder, 'fonts.conf'), fontConfiguration(final));
}

// The package's own file looks for its fonts in /tmp only.
function fontConfiguration(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${join(folder, 'fonts')}</dir>
  <cachedir>${join(folder, 'fonts-cache')}</cachedir>
</fontconfig>
`;
}
