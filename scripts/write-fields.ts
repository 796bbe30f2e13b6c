import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { describeFields } from './fields.ts';

/** Writes docs/fields.md from the schema; a test keeps it fresh. */
await writeFile(resolve(import.meta.dirname, '../docs/fields.md'), describeFields());
