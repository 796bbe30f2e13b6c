import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** What a command took. Where the system does not tell (it is asked as Linux is), `cpu` and `memory` are `undefined`. */
export interface Cost {
  /** Seconds on the clock. */
  readonly wall: number;
  /** Seconds of work of all processors, the system's own included. */
  readonly cpu: number | undefined;
  /** The most bytes that the command and those that it started held at once, looked at every so often. */
  readonly memory: number | undefined;
}

/** What a folder holds. */
export interface Size {
  readonly files: number;
  readonly pages: number;
  readonly bytes: number;
}

/** How a command is run. */
interface Manner {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
}

/** Milliseconds between two looks at the memory. */
const LOOK = 100;

/** Runs a command and tells what it took; throws all that it printed where it fails. */
export async function measure(command: string, args: readonly string[], manner: Manner): Promise<Cost> {
  const [started, before] = [performance.now(), cpuOfChildren()];
  const child = spawn(command, args, { ...manner, stdio: ['ignore', 'pipe', 'pipe'] });
  const printed: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      printed.push(chunk);
    });
  let memory = 0;
  const looking = setInterval(() => {
    memory = Math.max(memory, memoryOf(child.pid ?? 0));
  }, LOOK);
  const [code] = (await once(child, 'close').finally(() => {
    clearInterval(looking);
  })) as [number | null];
  if (code !== 0)
    throw new Error(`${command} ${args.join(' ')} failed:\n${Buffer.concat(printed).toString()}`);
  const after = cpuOfChildren();
  return {
    wall: (performance.now() - started) / 1000,
    cpu: before === undefined || after === undefined ? undefined : after - before,
    memory: memory === 0 ? undefined : memory,
  };
}

/** Seconds of work of all processes that this one has started and that have ended (proc(5): cutime, cstime, in hundredths). */
function cpuOfChildren(): number | undefined {
  const told = read('/proc/self/stat');
  const fields = told.slice(told.lastIndexOf(')') + 2).split(' ');
  return told === '' ? undefined : (Number(fields[13]) + Number(fields[14])) / 100;
}

/** The bytes that a process and those that it started hold; 0 where that is not known. */
function memoryOf(pid: number): number {
  const own = Number(/^VmRSS:\s+(\d+)/m.exec(read(`/proc/${String(pid)}/status`))?.[1] ?? 0) * 1024;
  const children = read(`/proc/${String(pid)}/task/${String(pid)}/children`)
    .trim()
    .split(' ')
    .filter(Boolean);
  return children.reduce((sum, child) => sum + memoryOf(Number(child)), own);
}

/** A file that may be gone by now. */
function read(file: string): string {
  try {
    return existsSync(file) ? readFileSync(file, 'utf8') : '';
  } catch {
    return '';
  }
}

/** How much there is in a folder. */
export async function sizeOf(folder: string): Promise<Size> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  let bytes = 0;
  for (const file of files) bytes += (await stat(file)).size;
  return { files: files.length, pages: files.filter((file) => file.endsWith('.html')).length, bytes };
}
