/** One incident as incidents.json has it since 2021, with some of its values changed; `undefined` leaves one out. */
export function googleIncident(changes: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  const updates = [
    update(
      '2026-03-14T18:10:00+00:00',
      'AVAILABLE',
      'The issue has been resolved for all users as of 11:02 US/Pacific.',
    ),
    update(
      '2026-03-14T17:20:00+00:00',
      'SERVICE_DISRUPTION',
      '**Summary:** Queries fail in us-west1.\n\n**Workaround:** None.',
    ),
  ];
  return {
    id: 'aBcDeFgHiJkLmNoPqRsT',
    number: '1234567890123456789',
    begin: '2026-03-14T17:00:00+00:00',
    created: '2026-03-14T17:20:01+00:00',
    end: '2026-03-14T18:02:00+00:00',
    modified: '2026-03-14T18:10:00+00:00',
    external_desc: 'Queries of Example Database fail in us-west1',
    updates,
    most_recent_update: updates[0],
    status_impact: 'SERVICE_DISRUPTION',
    severity: 'medium',
    service_key: 'zall',
    service_name: 'Multiple Products',
    affected_products: [
      { title: 'Example Database', id: 'q1W2e3R4t5Y6u7I8o9P0' },
      { title: 'Example Queue', id: 'a1S2d3F4g5H6j7K8l9Z0' },
    ],
    uri: 'incidents/aBcDeFgHiJkLmNoPqRsT',
    currently_affected_locations: [],
    previously_affected_locations: [{ title: 'Oregon (us-west1)', id: 'us-west1' }],
    ...changes,
  };
}

/** An update of an incident, as it is listed there. */
export function update(when: string, status: string | undefined, text: string): Record<string, unknown> {
  return { created: when, modified: when, when, text, status, affected_locations: [] };
}

/** Incidents as the file that Google Cloud publishes. */
export function googleFile(...incidents: readonly unknown[]): string {
  return `${JSON.stringify(incidents, null, 1)}\n`;
}
