import type { Incident, IncidentId } from '../domain/incident.ts';
import type { Instant } from '../domain/interval.ts';
import type { Severity } from '../domain/severity.ts';
import { spanOf } from '../domain/span.ts';

/** One outage as a point: when it began (seconds since 1970), and how long it lasted, in seconds, with its bounds. */
export interface LengthPoint {
  readonly incident: IncidentId;
  readonly began: Instant;
  readonly least: number;
  readonly nominal: number;
  readonly most: number;
  readonly severity: Severity;
}

/** The lengths of some incidents over time, and how many have none that is known. */
export interface LengthsSpec {
  readonly points: readonly LengthPoint[];
  readonly withoutLength: number;
}

/** The lengths of incidents by their start, planned work left out. A length without upper bound has its least for a nominal and most. */
export function lengthsOf(incidents: readonly Incident[], asOf: Instant): LengthsSpec {
  const unplanned = incidents.filter(({ planned }) => !planned);
  const points = unplanned.flatMap((incident) => pointOf(incident, asOf));
  return { points, withoutLength: unplanned.length - points.length };
}

function pointOf(incident: Incident, asOf: Instant): LengthPoint[] {
  const { start, length } = spanOf(incident, asOf);
  if (length === undefined || !Number.isFinite(start.nominal)) return [];
  const most = Number.isFinite(length.most) ? length.most : length.least;
  return [
    {
      incident: incident.id,
      began: start.nominal,
      least: length.least,
      nominal: Math.min(length.nominal, most),
      most,
      severity: incident.severity,
    },
  ];
}
