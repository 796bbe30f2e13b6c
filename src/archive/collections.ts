import { defineCollection } from 'astro:content';
import * as z from 'zod';
import { jsonSchemaOf } from '../content/json-schema.ts';
import { loaderOf, pictureLoader } from './loader.ts';

/** A schema for editors alone, which read YAML with more types than the gate does; what is stored has passed the gate. */
function forEditors(kind: Parameters<typeof jsonSchemaOf>[0]): z.ZodType {
  return z.fromJSONSchema(jsonSchemaOf(kind));
}

const PICTURE = z.object({ width: z.number(), height: z.number() });

/** The collections of Astro's content layer, one a kind of file. */
export const collections = {
  site: defineCollection({ loader: loaderOf('site'), schema: forEditors('site') }),
  causes: defineCollection({ loader: loaderOf('causes'), schema: forEditors('causes') }),
  providers: defineCollection({ loader: loaderOf('provider'), schema: forEditors('provider') }),
  incidents: defineCollection({ loader: loaderOf('incident'), schema: forEditors('incident') }),
  pictures: defineCollection({ loader: pictureLoader(), schema: PICTURE }),
  days: defineCollection({ loader: loaderOf('day'), schema: forEditors('day') }),
};
