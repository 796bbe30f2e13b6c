import * as z from 'zod';
import { SCHEMAS } from '../src/content/document.ts';
import { unwrap } from '../src/content/schema/reading.ts';

interface Told {
  readonly description?: string;
  readonly example?: string;
  readonly kind?: string;
}

const HEADINGS = {
  incident: 'An incident: `content/incidents/<provider>/<date>-<words>.md`',
  provider: 'A provider: `content/providers/<id>.md`',
  day: 'The editorial of a day: `content/days/<date>.md`',
  site: 'The site: `content/site.yaml`',
  causes: 'The causes: `content/causes.yaml`',
} as const;

/** The page that lists every field of every kind of file, as Markdown, made from the schema alone. */
export function describeFields(): string {
  const kinds = Object.entries(HEADINGS).map(
    ([kind, heading]) => `## ${heading}\n\n${table(SCHEMAS[kind as keyof typeof HEADINGS])}\n`,
  );
  return `# Fields\n\nMade from the schema by \`npm run fields\`. A field in **bold** must be there.\n\n${kinds.join('\n')}`;
}

/** The fields of an incident, as a table in Markdown. */
export function describeIncident(): string {
  return table(SCHEMAS.incident);
}

function table(schema: z.ZodType): string {
  return ['| field | what it holds | for example |', '| --- | --- | --- |', ...rows(schema, '')].join('\n');
}

function rows(field: z.ZodType, path: string): string[] {
  const inner = unwrap(field);
  if (inner instanceof z.ZodArray)
    return rows(inner.element as z.ZodType, `${path}[]`).filter(
      (row) => row !== '' && !row.startsWith(`| ${path}[] |`),
    );
  if (inner instanceof z.ZodRecord)
    return rows(inner.valueType as z.ZodType, `${path === '' ? '' : `${path}.`}<id>`);
  if (!(inner instanceof z.ZodObject)) return [];
  return Object.entries(inner.shape).flatMap(([key, part]) => {
    const own = `${path === '' ? '' : `${path}.`}${key}`;
    return [row(own, part as z.ZodType), ...rows(part as z.ZodType, own)];
  });
}

function row(path: string, field: z.ZodType): string {
  const inner = unwrap(field);
  const { description = '', example = '' } = {
    ...(inner.meta() as Told | undefined),
    ...(field.meta() as Told | undefined),
  };
  const name = field instanceof z.ZodOptional ? `\`${path}\`` : `**\`${path}\`**`;
  const words = inner instanceof z.ZodEnum ? ` One of: ${Object.keys(inner.enum).join(', ')}.` : '';
  return `| ${name} | ${description}${words} | ${example === '' || example === '[]' ? '' : `\`${example}\``} |`;
}
