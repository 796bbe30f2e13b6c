import { DESCRIBED, jsonSchemaOf, type JsonSchema } from '../content/json-schema.ts';

/** The JSON Schemas of the content format by their names, `incident` and `incident.translation` among them. */
export function schemasByName(): ReadonlyMap<string, JsonSchema> {
  const translated = new Set(['incident', 'provider', 'day']);
  return new Map(
    DESCRIBED.flatMap((kind) => [
      [kind, jsonSchemaOf(kind)] as const,
      ...(translated.has(kind) ? [[`${kind}.translation`, jsonSchemaOf(kind, true)] as const] : []),
    ]),
  );
}
