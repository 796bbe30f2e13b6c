import { describe, expect, it } from 'vitest';
import { versionsOf } from '../../src/views/alternates.ts';
import { voiceOf } from '../../src/views/words.ts';
import type { Page } from '../../src/site/urls.ts';
import { aCause, anArchive } from '../domain/an-archive.ts';
import { anIncident } from '../domain/an-incident.ts';
import { aProvider } from '../domain/a-provider.ts';

const site = { origin: 'https://example.org', base: '/', languages: ['en', 'fr'] } as const;
const archive = anArchive({
  providers: [aProvider({ id: 'twitter' })],
  causes: [aCause('dns')],
  incidents: [
    anIncident({ id: 'twitter/2012-07-26-down' }),
    anIncident({ id: 'twitter/2012-07-27-gone', withdrawn: { en: 'It did not happen.' } }),
  ],
});

const whole = ['/fr/feed.xml', '/fr/feed.json'];
const ofTwitter = ['/fr/providers/twitter/feed.xml', '/fr/providers/twitter/feed.json'];

describe('the versions for programs of', () => {
  it.each<[Page, string[]]>([
    [{ kind: 'home' }, [...whole, '/fr/digest.xml', '/fr/calendar.ics']],
    [{ kind: 'data' }, [...whole, '/fr/digest.xml', '/fr/calendar.ics']],
    [{ kind: 'incidents' }, [...whole, '/fr/calendar.ics']],
    [{ kind: 'provider', id: 'twitter' }, [...ofTwitter, '/fr/providers/twitter/calendar.ics']],
    [{ kind: 'cause', id: 'dns' }, ['/fr/causes/dns/feed.xml', '/fr/causes/dns/feed.json']],
    [{ kind: 'incident', id: 'twitter/2012-07-26-down' }, ['/data/v1/incidents/twitter/2012-07-26-down.json', ...ofTwitter]],
    [{ kind: 'incident', id: 'twitter/2012-07-27-gone' }, ofTwitter],
    [{ kind: 'day', day: '2012-07-26' }, ['/fr/digest.xml', '/data/v1/days/2012-07-26.json']],
    [{ kind: 'providers' }, []],
  ])('%o', (page, hrefs) => {
    expect(versionsOf(voiceOf(archive, site, 'fr'), page).map(({ href }) => href)).toEqual(hrefs);
  }); // prettier-ignore
});
