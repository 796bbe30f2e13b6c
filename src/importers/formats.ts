import { aws } from './aws.ts';
import { cloudOutageStudy } from './cloud-outage-study.ts';
import { cstate } from './cstate.ts';
import { csv } from './csv.ts';
import type { Format, TextFile } from './format.ts';
import { googleCloud } from './google-cloud.ts';
import { postmortemsApp } from './postmortems-app.ts';
import { statusfy } from './statusfy.ts';
import { statuspage } from './statuspage.ts';

/** Every format that can be read. The first that knows a file as its own reads it where no format is named. */
export const FORMATS: readonly Format[] = [
  cstate,
  statusfy,
  statuspage,
  googleCloud,
  aws,
  postmortemsApp,
  cloudOutageStudy,
  csv,
];

/** The format of that name. */
export function formatNamed(name: string): Format | undefined {
  return FORMATS.find((format) => format.name === name);
}

/** The format that some files are of: the one that knows most of them as its own; `undefined` where none knows any. */
export function guessFormat(files: readonly TextFile[]): Format | undefined {
  const counted = FORMATS.map((format) => ({ format, count: files.filter(format.isOwn).length }));
  const best = counted.reduce<(typeof counted)[number] | undefined>(
    (most, each) => (each.count > (most?.count ?? 0) ? each : most),
    undefined,
  );
  return best?.format;
}
