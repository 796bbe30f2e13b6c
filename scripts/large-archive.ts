import { resolve } from 'node:path';
import { argv } from 'node:process';
import { writeArchive } from './bench/archive.ts';

/** Writes an archive of made-up incidents into a folder: `node scripts/large-archive.ts <folder> [10000] [en,fr]`. */
const [, , folder, count = '10000', languages = 'en'] = argv;
if (folder === undefined)
  throw new Error('Say into which folder: node scripts/large-archive.ts <folder> [10000] [en,fr]');
await writeArchive(resolve(folder), { incidents: Number(count), languages: languages.split(',') });
