import { defineCollection } from 'astro:content';
import * as z from 'zod';
import { jsonSchemaOf } from '../content/json-schema.ts';
import { loaderOf } from './loader.ts';

/** A schema for editors alone, which read YAML with more types than the gate does. */
function forEditors(kind: Parameters<typeof jsonSchemaOf>[0]): z.ZodType {
  return z.fromJSONSchema(jsonSchemaOf(kind));
}

/** The collections of Astro's content layer, one a kind of file: they tell editors which files are which, and pages nothing. */
export const collections = {
  site: defineCollection({ loader: loaderOf('site'), schema: forEditors('site') }),
  causes: defineCollection({ loader: loaderOf('causes'), schema: forEditors('causes') }),
  providers: defineCollection({ loader: loaderOf('provider'), schema: forEditors('provider') }),
  incidents: defineCollection({ loader: loaderOf('incident'), schema: forEditors('incident') }),
  days: defineCollection({ loader: loaderOf('day'), schema: forEditors('day') }),
};
