import type { Archive } from '../domain/archive.ts';
import { addressOf, pathsOfAlias, type Site } from '../site/urls.ts';

/** The old addresses and what they lead to, a line each, as hosts read them from a file called `_redirects`. */
export function redirectsOf({ incidents, withdrawn }: Archive, site: Site): string {
  const lines = [...incidents, ...withdrawn].flatMap(({ id, aliases }) =>
    aliases.flatMap((alias) =>
      pathsOfAlias(site, alias).map(
        ({ path, language }) =>
          `${site.base}${path}/ ${addressOf(site, { kind: 'incident', id }, language)} 301\n`,
      ),
    ),
  );
  return lines.join('');
}
