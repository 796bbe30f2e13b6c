import { defineCollection } from 'astro:content';
import * as z from 'zod';
import { SCHEMAS } from '../content/document.ts';
import { loaderOf, pictureLoader } from './loader.ts';

const PICTURE = z.object({ width: z.number(), height: z.number() });

/** The collections of Astro's content layer, one a kind of file. Their schemas are the gate's, for editors; what is stored has passed it. */
export const collections = {
  site: defineCollection({ loader: loaderOf('site'), schema: SCHEMAS.site }),
  causes: defineCollection({ loader: loaderOf('causes'), schema: SCHEMAS.causes }),
  providers: defineCollection({ loader: loaderOf('provider'), schema: SCHEMAS.provider }),
  incidents: defineCollection({ loader: loaderOf('incident'), schema: SCHEMAS.incident }),
  pictures: defineCollection({ loader: pictureLoader(), schema: PICTURE }),
  days: defineCollection({ loader: loaderOf('day'), schema: SCHEMAS.day }),
};
