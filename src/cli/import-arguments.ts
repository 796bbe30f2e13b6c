import { parseArgs } from 'node:util';
import { isTimeZone } from '../domain/calendar.ts';
import { readAnswer } from '../importers/answers.ts';
import { formatNamed, FORMATS } from '../importers/formats.ts';

/** What the import is asked for. */
export interface ImportWish {
  readonly help: boolean;
  readonly format: string | undefined;
  /** The file or folder that is read. */
  readonly from: string;
  readonly provider: string | undefined;
  readonly name: string | undefined;
  readonly into: string | undefined;
  readonly isDry: boolean;
  readonly timeZone: string | undefined;
  readonly source: string | undefined;
  readonly mapping: string | undefined;
  readonly encoding: string | undefined;
  readonly report: string;
  /** Answers as they were given, `severity.critical=full`, or the path of a file that has one a line. */
  readonly maps: readonly string[];
}

const TEXT = { type: 'string' } as const;

/** The wish that arguments say, or the sentence that says what is wrong with them. */
export function readImportArguments(args: readonly string[]): ImportWish | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: {
        help: { type: 'boolean', short: 'h', default: false },
        provider: TEXT,
        name: TEXT,
        into: TEXT,
        'dry-run': { type: 'boolean', default: false },
        'time-zone': TEXT,
        source: TEXT,
        mapping: TEXT,
        encoding: TEXT,
        report: { ...TEXT, default: 'import-refused.txt' },
        map: { ...TEXT, multiple: true, default: [] },
      },
      allowPositionals: true,
    });
    const [format, from] = positionals.length > 1 ? positionals : [undefined, positionals[0]];
    const { help, 'dry-run': isDry, 'time-zone': timeZone, map: maps, ...rest } = values;
    const wish = { ...NONE, ...rest, help, isDry, timeZone, maps, format, from: from ?? '' };
    return help ? wish : (faultOf(wish, positionals.length) ?? wish);
  } catch (error) {
    return error instanceof Error ? (error.message.split('. ')[0] ?? '') : String(error);
  }
}

const NONE = {
  provider: undefined, name: undefined, into: undefined, source: undefined, mapping: undefined, encoding: undefined,
}; // prettier-ignore

function faultOf(
  { format, from, provider, timeZone, encoding, maps }: ImportWish,
  count: number,
): string | undefined {
  const names = FORMATS.map(({ name }) => name);
  if (count > 2) return 'One file or folder is read at a time';
  if (from === '' || (count === 1 && names.includes(from))) return 'Say which file or folder to read';
  if (format !== undefined && !formatNamed(format))
    return `There is no format "${format}". There are: ${names.join(', ')}`;
  if (provider !== undefined && !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(provider))
    return `"${provider}" is not the id of a provider: small letters a to z and digits, words joined by hyphens`;
  if (timeZone !== undefined && !isClock(timeZone))
    return `"${timeZone}" is not a time zone. Such as: Europe/Paris, UTC, +02:00`;
  if (encoding !== undefined && !isEncoding(encoding)) return `There is no encoding "${encoding}"`;
  const odd = maps.find((map) => map.includes('=') && !readAnswer(map));
  return odd === undefined ? undefined : `"${odd}" is no answer. Such as: --map severity.critical=full`;
}

function isClock(zone: string): boolean {
  return isTimeZone(zone) || /^[+-](?:0\d|1[0-4]):[0-5]\d$/.test(zone);
}

function isEncoding(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== '';
  } catch {
    return false;
  }
}
