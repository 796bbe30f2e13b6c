import type { APIRoute } from 'astro';
import { schemasByName } from '../../archive/schemas.ts';

export function getStaticPaths() {
  return [...schemasByName()].map(([name, schema]) => ({ params: { name }, props: { schema } }));
}

export const GET: APIRoute = ({ props }) => Response.json(props.schema);
