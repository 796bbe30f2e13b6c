import type { Archive } from '../domain/archive.ts';
import type { DayId } from '../domain/day.ts';
import type { Incident } from '../domain/incident.ts';
import type { Provider } from '../domain/provider.ts';
import type { Language } from '../domain/text.ts';
import { addressOfSpoken, FEED_FORMATS, SCHEMAS, TABLE_FORMATS, TABLES, type SchemaName, type Scope, type SpokenFile, type TableFormat, type TableName } from '../site/files.ts'; // prettier-ignore
import { loadEdition } from './edition.ts';
import { givenTo } from './routes.ts';

/** One address of files with words: the folder it lies in, left out at the top, what the file is, and in which language. */
interface SpokenRoute<File> {
  readonly params: { readonly folder: string | undefined; readonly format: string | undefined };
  readonly props: { readonly file: File; readonly language: Language };
  readonly cacheKey: string;
}

type FileOf<Kind extends SpokenFile['kind']> = SpokenFile & { readonly kind: Kind };

/** The addresses of the feeds: of all, and of each provider, service and cause. */
export function feedRoutes(): Promise<SpokenRoute<FileOf<'feed'>>[]> {
  return spokenRoutes(({ providers, causes }) => {
    const scopes: Scope[] = [
      { kind: 'all' },
      ...providers.flatMap(({ id, services }): Scope[] => [
        { kind: 'provider', id },
        ...services.map((service) => ({ kind: 'service', provider: id, id: service.id }) as const),
      ]),
      ...causes.map(({ id }) => ({ kind: 'cause', id }) as const),
    ];
    return scopes.flatMap((of) => FEED_FORMATS.map((format) => ({ kind: 'feed', of, format }) as const));
  });
}

/** The addresses of the feed of days. */
export function digestRoutes(): Promise<SpokenRoute<FileOf<'digest'>>[]> {
  return spokenRoutes(() => [{ kind: 'digest' }]);
}

/** The addresses of the calendars: of all, and of each provider. */
export function calendarRoutes(): Promise<SpokenRoute<FileOf<'calendar'>>[]> {
  return spokenRoutes(({ providers }) => {
    const scopes: Scope[] = [
      { kind: 'all' },
      ...providers.map(({ id }) => ({ kind: 'provider', id }) as const),
    ];
    return scopes.map((of) => ({ kind: 'calendar', of }));
  });
}

async function spokenRoutes<File extends SpokenFile>(
  filesOf: (archive: Archive) => readonly File[],
): Promise<SpokenRoute<File>[]> {
  const { archive, site } = await loadEdition();
  return site.languages.flatMap((language) =>
    filesOf(archive).map((file) => {
      const path = addressOfSpoken(site, file, language).slice(site.base.length);
      const folder = path.replace(/\/?[^/]*$/, '');
      const format = file.kind === 'feed' ? file.format : undefined;
      return {
        params: { folder: folder === '' ? undefined : folder, format },
        props: { file, language },
        cacheKey: givenTo({ file, language }),
      };
    }),
  );
}

/** The addresses of the tables, in each format. */
export function tableRoutes(): { params: { table: TableName; format: TableFormat }; cacheKey: string }[] {
  return TABLES.flatMap((table) =>
    TABLE_FORMATS.map((format) => ({ params: { table, format }, cacheKey: '' })),
  );
}

/** The addresses of the JSON Schemas. */
export function schemaRoutes(): { params: { name: SchemaName } }[] {
  return SCHEMAS.map((name) => ({ params: { name } }));
}

/** The addresses of the incidents that stand, each on its own. */
export async function incidentDataRoutes(): Promise<
  { params: { provider: string; slug: string }; props: { incident: Incident }; cacheKey: string }[]
> {
  const { archive } = await loadEdition();
  return archive.incidents.map((incident) => {
    const [provider = '', slug = ''] = incident.id.split('/');
    return { params: { provider, slug }, props: { incident }, cacheKey: givenTo({ incident }) };
  });
}

/** The addresses of the days that incidents touch, each on its own. */
export async function dayDataRoutes(): Promise<{ params: { day: DayId }; cacheKey: string }[]> {
  return (await loadEdition()).archive.days.map((day) => ({ params: { day }, cacheKey: '' }));
}

/** The addresses of files of which there is one a provider. */
export async function providerDataRoutes(): Promise<
  { params: { provider: string }; props: { provider: Provider }; cacheKey: string }[]
> {
  const { archive } = await loadEdition();
  return archive.providers.map((provider) => ({
    params: { provider: provider.id },
    props: { provider },
    cacheKey: givenTo({ provider }),
  }));
}
