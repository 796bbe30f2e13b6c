import type { APIRoute } from 'astro';
import { loadEdition } from '../../../archive/edition.ts';
import { printDataPackage } from '../../../exports/data/data-package.ts';

export const GET: APIRoute = async () => new Response(printDataPackage(await loadEdition()));
