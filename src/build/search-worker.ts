import { parentPort, workerData } from 'node:worker_threads';
import { close } from 'pagefind';
import { writeIndex } from './search-index.ts';

// Pagefind's answers are waited for here and not where pages are printed, which has no time for them.
const made = await writeIndex(workerData as Parameters<typeof writeIndex>[0]);
await close();
parentPort?.postMessage(made);
