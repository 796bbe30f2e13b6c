import { loadEdition } from '../archive/edition.ts';
import { exportDates } from '../exports/dates.ts';

/** The days, months and years that have pages, for the page that is shown where there is none. */
export async function GET(): Promise<Response> {
  const { archive } = await loadEdition();
  return new Response(exportDates(archive));
}
