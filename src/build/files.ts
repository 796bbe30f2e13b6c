import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { PathWithRoute } from 'astro';
import { latestPassed, type Passed } from '../archive/latest.ts';
import { tellRecords } from './search-records.ts';

/** A file to be printed: its path in the site, and the module that prints it, from the root of the project. */
export interface FileToPrint {
  readonly path: string;
  readonly printedBy: string;
}

/** What a worker is to print, where to, and of what. */
export interface Order {
  readonly root: string;
  readonly outDir: string;
  readonly files: readonly FileToPrint[];
  readonly passed: Passed;
}

/** What was asked of the archive, and which of that for which file, by its path. */
export interface Printed {
  readonly questions: readonly (readonly [question: string, of: string, answer: string])[];
  readonly asked: readonly (readonly [path: string, questions: readonly number[]])[];
}

/** What a worker says: the records of each index of the search as soon as they are printed, and in the end what it has done. */
export type Report = { readonly folder: string; readonly records: string } | { readonly printed: Printed };

/** Where files go, where the modules lie that print them, and where the operator puts files that take the place of ours. */
export interface Folders {
  readonly root: string;
  readonly outDir: string;
  readonly publicDir: string;
}

/** Whether a path is that of a file, such as a feed, which needs nothing of Astro's to be printed. */
export function isFile({ route }: PathWithRoute): boolean {
  return route.type === 'endpoint';
}

/**
 * Prints files into the folder of the site by a worker, beside the pages that Astro prints: each by the function with which its
 * module answers while somebody edits. A file that the operator has put in its place is left alone, and told. Throws where a file
 * cannot be printed.
 */
export async function printFiles(
  paths: readonly PathWithRoute[],
  { root, outDir, publicDir }: Folders,
  warn: (warning: string) => void,
): Promise<Printed> {
  const files = paths
    .map(({ pathname, route }) => ({ path: trim(pathname), printedBy: route.component }))
    .filter(({ path }) => {
      const isReplaced = existsSync(join(publicDir, path));
      if (isReplaced) warn(`${path} is not printed, since public/ has a file of that name`);
      return !isReplaced;
    });
  if (files.length === 0) return { questions: [], asked: [] };
  const order: Order = { root, outDir, files, passed: await latestPassed() };
  const worker = new Worker(new URL('./files-worker.ts', import.meta.url), { workerData: order });
  return new Promise((resolve, reject) => {
    worker.on('message', (report: Report) => {
      if ('printed' in report) resolve(report.printed);
      else tellRecords(report.folder, report.records);
    });
    worker.on('error', reject);
    worker.on('exit', () => {
      reject(new Error('The worker that prints files ended before it was done.'));
    });
  });
}

/** A path without slashes at its ends. */
export function trim(path: string): string {
  return path.replace(/^\/+|\/+$/g, '');
}
