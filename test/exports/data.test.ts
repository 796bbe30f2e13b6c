import { Ajv2020 } from 'ajv/dist/2020.js';
import { fullFormats } from 'ajv-formats/dist/formats.js';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Archive } from '../../src/domain/archive.ts';
import { digestOf } from '../../src/domain/digest.ts';
import { recordOf } from '../../src/domain/reliability.ts';
import { spanOf, stretchesOf } from '../../src/domain/span.ts';
import { printCsv } from '../../src/exports/data/csv.ts';
import { printDataPackage } from '../../src/exports/data/data-package.ts';
import { defuse, restore } from '../../src/domain/formula.ts';
import { printDay, printIncident, printJson } from '../../src/exports/data/json.ts';
import { printSchema } from '../../src/exports/data/json-schema.ts';
import { printParquet } from '../../src/exports/data/parquet.ts';
import { SCHEMAS, TABLES, type TableName } from '../../src/site/files.ts';
import { anArchive } from '../domain/an-archive.ts';
import { anIncident, aTie } from '../domain/an-incident.ts';
import { anyArchive, NASTY, SITE } from './any-archive.ts';
import { queryFile, type DuckRow } from './duck.ts';

const archive = anyArchive();
const edition = { archive, site: SITE };

type Json = Record<string, unknown>;

function parsed(from: Archive, name: TableName): Json & { rows: Json[] } {
  const file = JSON.parse([...printJson({ archive: from, site: SITE }, name)].join('')) as Json;
  return { ...file, rows: file[name] as Json[] };
}

const tables = new Map(TABLES.map((name) => [name, parsed(archive, name).rows]));
const rowsOf = (name: TableName): Json[] => tables.get(name) ?? [];

const iso = (instant: number): string | null =>
  Number.isFinite(instant) ? new Date(Math.round(instant * 1000)).toISOString().replace('.000Z', 'Z') : null;

/** A value of the model as JSON should have it: moments, bounds and lengths with their three numbers, and null for what is not there. */
function plain(value: unknown): unknown {
  if (value === undefined || value === null) return null;
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object') return value === Infinity || value === -Infinity ? null : value;
  const fields = value as Json;
  if ('earliest' in fields) {
    const [earliest, nominal, latest] = [fields.earliest, fields.nominal, fields.latest].map((each) =>
      iso(Number(each)),
    );
    return { ...('text' in fields && { text: fields.text }), earliest, nominal, latest };
  }
  if (['time', 'duration', 'ongoing', 'unknown', 'never'].includes(String(fields.kind)))
    return { kind: fields.kind, at: plain(fields.at), length: plain(fields.length) };
  const told = 'least' in fields ? without(fields, 'text') : fields;
  return Object.fromEntries(Object.entries(told).map(([name, part]) => [name, plain(part)]));
}

/** A value without some of its fields. */
function without(value: object, ...names: string[]): Json {
  return Object.fromEntries(Object.entries(value).filter(([name]) => !names.includes(name)));
}

/** Bounds alone of what may still be the moment that was written. */
function bare(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(bare);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, part]) => (name === 'text' ? [] : [[name, bare(part)]])),
  );
}

const page = (path: string) => ({
  en: `https://example.org/almanac/${path}`,
  fr: `https://example.org/almanac/fr/${path}`,
});

describe('JSON', () => {
  it('has every incident that stands, and all that the model holds of each', () => {
    expect(rowsOf('incidents').map(({ id }) => id)).toEqual(archive.incidents.map(({ id }) => id));
    for (const [index, incident] of archive.incidents.entries()) {
      const { withdrawn, ...facts } = incident;
      expect(withdrawn).toBeUndefined();
      expect(rowsOf('incidents')[index]).toEqual({
        ...(plain(facts) as Json),
        page: page(`incidents/${incident.id}/`),
        span: plain(bare(spanOf(incident, archive.asOf))),
        stretches: plain(bare(stretchesOf(incident, archive.asOf))),
        days: [...archive.daysOf(incident.id)],
        relatedFrom: archive.tiesTo(incident.id).map((tie) => plain(without(tie, 'incident'))),
      });
    }
  });

  it('has every provider with all that the model holds of it', () => {
    expect(rowsOf('providers')).toEqual(
      archive.providers.map((provider) => ({
        ...(plain(provider) as Json),
        page: page(`providers/${provider.id}/`),
      })),
    );
  });

  it('has every day with its digest', () => {
    expect(rowsOf('days').map(({ day }) => day)).toEqual(archive.days);
    for (const [index, day] of archive.days.entries()) {
      const { lanes, window, ...digest } = digestOf(archive, day);
      const editorial = archive.editorialOf(day);
      const idsOf = (some: typeof lanes): string[] => some.map(({ incident }) => incident.id);
      expect(rowsOf('days')[index]).toEqual({
        ...(plain(digest) as Json),
        atOnce: digest.atOnce.map(({ from, to, count }) => ({ from: iso(from), to: iso(to), count })),
        from: iso(window.from),
        to: iso(window.to),
        page: page(`${day.replaceAll('-', '/')}/`),
        possible: digest.possible.map(({ id }) => id),
        incidents: idsOf(lanes),
        beganBefore: idsOf(lanes.filter(({ beganBefore }) => beganBefore)),
        goesOn: idsOf(lanes.filter(({ goesOn }) => goesOn)),
        editorial: editorial ? plain(without(editorial, 'day')) : null,
      });
    }
  });

  it('has every cause with how often it was given', () => {
    for (const [index, { id, name, description }] of archive.causes.entries()) {
      const given = archive.incidents.filter(({ causes }) => causes.includes(id));
      const incidents = given.map((each) => each.id);
      expect(rowsOf('causes')[index]).toMatchObject({
        id,
        name,
        description,
        incidents,
        labels: given.filter(({ planned }) => !planned).length,
      });
    }
    const shares = rowsOf('causes').map(({ shareOfKnown }) => Number(shareOfKnown ?? 0));
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
  });

  it('has the reliability of every provider and service by year, by the same function as the pages', () => {
    const rows = rowsOf('reliability');
    expect(
      new Set(rows.map(({ provider, service }) => `${String(provider)}/${JSON.stringify(service)}`)),
    ).toEqual(new Set(archive.providers.flatMap(({ id }) => [`${id}/null`, `${id}/"web"`, `${id}/"api"`])));
    for (const row of rows) {
      const provider = archive.provider(String(row.provider));
      if (!provider) throw new Error('There is no such provider');
      const services = typeof row.service === 'string' ? [row.service] : undefined;
      const [from = 0, to = 0] = [row.from, row.to].map((each) => Date.parse(String(each)) / 1000);
      expect([from, to].map(iso)).toEqual([
        `${String(row.year)}-01-01T00:00:00Z`,
        `${String(Number(row.year) + 1)}-01-01T00:00:00Z`,
      ]);
      const { settings, asOf } = archive;
      const record = recordOf(
        { provider, services },
        archive.incidentsOf(provider.id),
        { from, to },
        settings.weights,
        asOf,
      );
      expect(row).toMatchObject(plain(without(record, 'window')) as Json);
    }
  });

  it('says which version it is, as of when, and under which licence', () => {
    expect(without(parsed(archive, 'incidents'), 'rows', 'incidents')).toEqual({
      version: 1,
      asOf: '2026-11-23T00:00:00Z',
      title: archive.settings.title,
      licence: archive.settings.licence,
      languages: ['en', 'fr'],
      timeZone: 'UTC',
      weights: { full: 1, partial: 0.3, degraded: 0 },
    });
  });

  it('has each incident and each day on its own, the same as in its table', () => {
    for (const [index, incident] of archive.incidents.entries())
      expect((JSON.parse(printIncident(edition, incident)) as Json).incident).toEqual(
        rowsOf('incidents')[index],
      );
    for (const [index, day] of archive.days.entries())
      expect((JSON.parse(printDay(edition, day)) as Json).day).toEqual(rowsOf('days')[index]);
  });

  it('is without what was withdrawn, ties to it too', () => {
    const [gone] = archive.withdrawn;
    const gonerTie = anIncident({ related: [aTie(String(gone?.id)), aTie('twitter/2011-01-01-number-0')] });
    const tied = anArchive({ ...archive, incidents: [...archive.withdrawn, gonerTie] });
    const [row] = parsed(tied, 'incidents').rows;
    expect(row?.related).toEqual([plain(aTie('twitter/2011-01-01-number-0'))]);
    for (const name of TABLES) expect([...printJson(edition, name)].join('')).not.toContain(String(gone?.id));
  });
});

describe('a JSON Schema', () => {
  const validator = new Ajv2020({ strict: true, allErrors: true, formats: fullFormats });
  const validators = new Map(
    SCHEMAS.map((name) => [name, validator.compile(JSON.parse(printSchema(edition, name)) as object)]),
  );

  function faultsOf(name: (typeof SCHEMAS)[number], text: string): unknown {
    const validate = validators.get(name);
    return validate?.(JSON.parse(text)) === true ? [] : validate?.errors;
  }

  it.each(TABLES)('of %s holds for the table, in a full and in an empty archive', (name) => {
    expect(faultsOf(name, [...printJson(edition, name)].join(''))).toEqual([]);
    expect(faultsOf(name, [...printJson({ archive: anArchive(), site: SITE }, name)].join(''))).toEqual([]);
  });

  it('holds for an incident and for a day on its own', () => {
    for (const incident of archive.incidents)
      expect(faultsOf('incident', printIncident(edition, incident))).toEqual([]);
    for (const day of archive.days) expect(faultsOf('day', printDay(edition, day))).toEqual([]);
  });

  it('does not hold for a field too many, one too few, or a time that is none', () => {
    const [incident] = archive.incidents;
    if (!incident) throw new Error('There is no incident');
    const text = printIncident(edition, incident);
    for (const spoilt of [
      text.replace('"planned"', '"plan"'),
      text.replace('"version": 1,', ''),
      text.replace('"asOf": "', '"asOf": "x'),
      text.replace('"id":', '"extra": 1, "id":'),
    ])
      expect(faultsOf('incident', spoilt)).not.toEqual([]);
  });
});

/** A row of JSON as the cells of one line: a part with fields is a cell for each. */
function cellsOf(row: Json, before = ''): Map<string, unknown> {
  return new Map(
    Object.entries(row).flatMap(([name, value]): [string, unknown][] => {
      const path = `${before}${name}`;
      const isPart = typeof value === 'object' && value !== null && !Array.isArray(value);
      return isPart ? [...cellsOf(value as Json, `${path}_`)] : [[path, value]];
    }),
  );
}

/** What is read in a table that JSON does not say, or says otherwise. */
function differences(row: Json, read: Record<string, unknown>): string[] {
  const cells = cellsOf(row);
  const isEmptyPart = (name: string): boolean =>
    [...cells].some(([path, value]) => value === null && name.startsWith(path));
  const unread = [...cells]
    .filter(([name, value]) => value !== null && !(name in read))
    .map(([name]) => `no ${name}`);
  const others = Object.entries(read).flatMap(([name, value]) => {
    const expected = cells.has(name) ? cells.get(name) : null;
    if (!cells.has(name) && !isEmptyPart(name) && value !== null && value !== '')
      return [`${name} is nowhere`];
    return JSON.stringify(value) === JSON.stringify(expected)
      ? []
      : [`${name}: ${JSON.stringify(value)} for ${JSON.stringify(expected)}`];
  });
  return [...unread, ...others];
}

const LISTS =
  /^(?:services|regions|days|causes|stretches|phases|unaffected|ruledOut|figures|related|relatedFrom|timeline|sources|changed|aliases|tags|formerly|categories|coverage|availability|audience|incidents|beganBefore|goesOn|possible|tracked|atOnce|overlaps|editorial_sources)$/;

describe.each(TABLES)('the table of %s', (name) => {
  const rows = rowsOf(name);
  const csv = [...printCsv(edition, name)].join('');
  const parquet = printParquet(edition, name);
  const isList = (column: string): boolean => LISTS.test(column) && !(name === 'reliability');
  let read: DuckRow[];
  let types: Map<string, string>;

  beforeAll(async () => {
    read = await queryFile('table.parquet', parquet, 'SELECT * FROM FILE');
    const described = await queryFile('table.parquet', parquet, 'DESCRIBE SELECT * FROM FILE');
    types = new Map(
      described.map(({ column_name, column_type }) => [String(column_name), String(column_type)]),
    );
  });

  it('is not empty', () => {
    expect(rows.length).toBeGreaterThan(1);
  });

  it('is read from CSV by DuckDB, every cell equal once what made it safe is undone', async () => {
    const lines = await queryFile(
      'table.csv',
      csv,
      "SELECT * FROM read_csv(FILE, header = true, all_varchar = true, nullstr = '', auto_detect = false, delim = ',', quote = '\"', escape = '\"', allow_quoted_nulls = false, columns = " +
        columnsOf(csv) +
        ')',
    );
    expect(lines).toHaveLength(rows.length);
    for (const [index, line] of lines.entries()) {
      const cells = Object.entries(line).map(
        ([column, value]) =>
          [column, typeof value === 'string' ? typed(column, restore(value), rows[index]) : value] as const,
      );
      expect(differences(rows[index] ?? {}, Object.fromEntries(cells))).toEqual([]);
    }
  });

  /** The text of a cell as the type that JSON has there. */
  function typed(column: string, text: string, row: Json = {}): unknown {
    const expected = cellsOf(row).get(column);
    if (typeof expected === 'number') return Number(text);
    if (typeof expected === 'boolean') return text === 'true';
    return isList(column) ? (JSON.parse(text) as unknown) : text;
  }

  it('has no cell in CSV that a spreadsheet could take for a formula, whichever sign it splits at', () => {
    expect(csv.split(/[\t\r\n;]/).filter((part) => /^["\s]*[=+\-@]/.test(part))).toEqual([]);
  });

  it('is read from Parquet by DuckDB, every cell equal and of its own type', () => {
    expect(read).toHaveLength(rows.length);
    for (const [index, line] of read.entries()) {
      const cells = Object.entries(line).map(([column, value]) => [column, inJson(column, value)]);
      expect(differences(rows[index] ?? {}, Object.fromEntries(cells) as Json)).toEqual([]);
    }
  });

  function inJson(column: string, value: unknown): unknown {
    const type = types.get(column);
    if (value instanceof Date) {
      const text = value.toISOString();
      return type === 'DATE' ? text.slice(0, 10) : text.replace('.000Z', 'Z');
    }
    return type === 'JSON' && typeof value === 'string' ? (JSON.parse(value) as unknown) : value;
  }

  it('has the types of its columns in Parquet', () => {
    const kinds = new Set(types.values());
    for (const [column, type] of types) {
      if (/_(?:earliest|latest)$|^(?:from|to)$/.test(column))
        expect([column, type]).toEqual([column, 'TIMESTAMP WITH TIME ZONE']);
      if (/_(?:least|most)$/.test(column)) expect([column, type]).toEqual([column, 'DOUBLE']);
      if (column === 'planned') expect(type).toBe('BOOLEAN');
      if (column === 'day') expect(type).toBe('DATE');
      if (column === 'causes' || column === 'incidents') expect(['VARCHAR[]', 'INTEGER']).toContain(type);
    }
    expect(
      [...kinds].filter(
        (kind) =>
          ![
            'VARCHAR',
            'VARCHAR[]',
            'JSON',
            'DOUBLE',
            'INTEGER',
            'BOOLEAN',
            'DATE',
            'TIMESTAMP WITH TIME ZONE',
          ].includes(kind),
      ),
    ).toEqual([]);
  });

  it('says in the metadata of Parquet what the envelope of JSON says', async () => {
    const metadata = await queryFile(
      'table.parquet',
      parquet,
      'SELECT decode(key) AS key, decode(value) AS value FROM parquet_kv_metadata(FILE)',
    );
    expect(metadata).toEqual(
      expect.arrayContaining([
        { key: 'version', value: '1' },
        { key: 'asOf', value: '2026-11-23T00:00:00Z' },
      ]),
    );
  });

  it('is there in an empty archive, with its columns', async () => {
    const empty = { archive: anArchive(), site: SITE };
    expect([...printCsv(empty, name)].join('').trim()).toBe(csv.slice(0, csv.indexOf('\r\n')));
    expect(await queryFile('table.parquet', printParquet(empty, name), 'SELECT * FROM FILE')).toEqual([]);
  });

  it('is described by the data package, column by column', () => {
    const { resources } = JSON.parse(printDataPackage(edition)) as {
      resources: { name: string; path: string; schema?: { fields: { name: string }[] } }[];
    };
    const resource = resources.find((each) => each.name === `${name}-csv`);
    expect(resource?.path).toBe(`${name}.csv`);
    expect(resource?.schema?.fields.map((field) => `"${field.name}"`).join(',')).toBe(
      csv.slice(0, csv.indexOf('\r\n')),
    );
  });
});

/** The names in the first line of a table as DuckDB wants them. */
function columnsOf(csv: string): string {
  const names = csv
    .slice(0, csv.indexOf('\r\n'))
    .split(',')
    .map((name) => name.replaceAll('"', ''));
  return `{${names.map((name) => `'${name}': 'VARCHAR'`).join(', ')}}`;
}

describe('what makes a text safe for spreadsheets', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['-07:00', "'-07:00"],
    [' \t@SUM(A1)', "' \t'@SUM(A1)"],
    ["'=1", "''=1"],
    ['a;=1;b', "a;'=1;b"],
    ['a\n-b', "a\n'-b"],
    ['＝1', "'＝1"],
    ["it's; plain - text", "it's; plain - text"],
    ['1 = 1', '1 = 1'],
  ])('makes %j %j', (text, safe) => {
    expect(defuse(text)).toBe(safe);
  });

  it('can be undone, whatever the text', () => {
    const signs = fc.constantFrom('=', '+', '-', '@', "'", ';', '\t', '\n', '\r', ' ', 'a', '1', '＝');
    const texts = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(signs).map((list) => list.join('')),
      fc.constantFrom(...NASTY),
    );
    fc.assert(
      fc.property(texts, (text) => {
        expect(restore(defuse(text))).toBe(text);
        expect(
          defuse(text)
            .split(/[;\t\r\n]/)
            .filter((cell) => /^[\s"]*[=+\-@＝＋－＠]/.test(cell)),
        ).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });
});
