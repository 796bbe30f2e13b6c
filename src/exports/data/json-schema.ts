import * as z from 'zod';
import { webAddressOfData, type SchemaName } from '../../site/files.ts';
import type { Edition } from './edition.ts';
import { envelopeShape } from './envelope.ts';
import { dayShape, incidentShape, SHAPES } from './shapes.ts';

/** The JSON Schema (2020-12) of a file: a table, or one incident or day on its own. */
export function printSchema({ site }: Pick<Edition, 'site'>, name: SchemaName): string {
  const schema = z.toJSONSchema(fileShape(name), {
    target: 'draft-2020-12',
    override: ({ jsonSchema }) => {
      // How a cell holds it is no word of JSON Schema.
      delete jsonSchema.cell;
    },
  });
  const $id = webAddressOfData(site, { kind: 'schema', name });
  return `${JSON.stringify({ $id, title: name, ...schema }, null, 1)}\n`;
}

function fileShape(name: SchemaName): z.ZodObject {
  if (name === 'incident') return envelopeShape.extend({ incident: incidentShape });
  if (name === 'day') return envelopeShape.extend({ day: dayShape });
  return envelopeShape.extend({ [name]: z.array(SHAPES[name]) });
}
