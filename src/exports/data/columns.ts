import * as z from 'zod';
import type { Language } from '../../domain/text.ts';
import { aboutOf, type CellKind } from './parts.ts';

/** What a cell holds, still as JSON has it. */
export type Cell = unknown;

/** One column of a table: `started_earliest` is what stands in `earliest` of `started`. */
export interface Column {
  readonly name: string;
  readonly kind: CellKind;
  readonly description: string | undefined;
  /** Whether a cell may be empty. */
  readonly nullable: boolean;
  readonly of: (row: unknown) => Cell;
}

/** The columns of a shape: a part with fields becomes a column for each, words one for each language; lists stay whole. */
export function columnsOf(shape: z.ZodType, languages: readonly Language[]): Column[] {
  return columnsAt(shape, languages, [], false, undefined);
}

function columnsAt(
  part: z.ZodType,
  languages: readonly Language[],
  path: readonly string[],
  nullable: boolean,
  about: string | undefined,
): Column[] {
  const description = aboutOf(part).description ?? about;
  if (part instanceof z.ZodNullable)
    return columnsAt(part.unwrap() as z.ZodType, languages, path, true, description);
  const { cell } = aboutOf(part);
  if (part instanceof z.ZodObject) {
    const fields = Object.entries(part.shape) as [string, z.ZodType][];
    return fields.flatMap(([name, field]) =>
      columnsAt(field, languages, [...path, name], nullable, description),
    );
  }
  if (part instanceof z.ZodRecord) {
    const value = part.valueType as z.ZodType;
    return languages.flatMap((language) =>
      columnsAt(value, languages, [...path, language], true, description),
    );
  }
  if (cell === undefined) throw new Error(`Nothing says how a cell holds ${path.join('.')}`);
  return [{ name: path.join('_'), kind: cell, description, nullable, of: (row) => valueAt(row, path) }];
}

function valueAt(row: unknown, path: readonly string[]): Cell {
  return path.reduce<unknown>(
    (value, name) =>
      typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined,
    row,
  );
}
