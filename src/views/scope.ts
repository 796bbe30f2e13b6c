import type { Incident } from '../domain/incident.ts';
import { incidentsBy } from '../domain/listing.ts';
import type { Scope } from '../site/files.ts';
import { join, nameOfProvider, namesOfCauses, namesOfServices, tell, type Voice } from './words.ts';

/** The incidents of a scope that stand, by their start; those of a service as its provider's page counts them. */
export function incidentsOf({ archive }: Pick<Voice, 'archive'>, scope: Scope): readonly Incident[] {
  switch (scope.kind) {
    case 'all':
      return archive.incidents;
    case 'provider':
      return archive.incidentsOf(scope.id);
    case 'service':
      return archive
        .incidentsOf(scope.provider)
        .filter(({ services }) => services === undefined || services.includes(scope.id));
    case 'cause':
      return incidentsBy(archive, scope.id);
  }
}

/** What a scope is called. */
export function nameOfScope(voice: Voice, scope: Scope): string {
  switch (scope.kind) {
    case 'all':
      return voice.say('feed.all');
    case 'provider':
      return nameOfProvider(voice, scope.id).text;
    case 'service':
      return join(voice, namesOfServices(voice, scope.provider, [scope.id]));
    case 'cause':
      return voice.say('feed.cause', { cause: join(voice, namesOfCauses(voice, [scope.id])) });
  }
}

/** The name of the archive. */
export function nameOfArchive(voice: Voice): string {
  return tell(voice, voice.archive.settings.title, voice.site.languages[0]).text;
}
