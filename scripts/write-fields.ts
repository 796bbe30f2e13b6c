import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fillContributing } from './contributing.ts';
import { describeFields } from './fields.ts';

const root = resolve(import.meta.dirname, '..');
const page = resolve(root, 'CONTRIBUTING.md');

/** Writes docs/fields.md, and what CONTRIBUTING.md has from the schema; tests keep both fresh. */
await writeFile(resolve(root, 'docs/fields.md'), describeFields());
const template = await readFile(resolve(root, 'docs/template.md'), 'utf8');
await writeFile(page, fillContributing(await readFile(page, 'utf8'), template));
