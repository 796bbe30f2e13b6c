import { webAddressOfData, type DataFile } from '../site/files.ts';
import type { Site } from '../site/urls.ts';

/** A piece of code to copy, by what runs it. */
export interface Example {
  readonly tool: string;
  readonly code: string;
}

/** What one can do with the data, ready to paste; every piece runs as it stands, the last in the folder that the first leaves its file in. */
export function examplesOf(site: Site): Example[] {
  const addressOf = (name: 'incidents' | 'reliability', format: 'json' | 'csv' | 'parquet'): string =>
    webAddressOfData(site, { kind: 'table', name, format } satisfies DataFile);
  return [
    { tool: 'curl', code: `curl -O ${addressOf('incidents', 'parquet')}` },
    { tool: 'Python', code: pythonOf(addressOf('incidents', 'json')) },
    { tool: 'Python, CSV', code: pythonCsvOf(addressOf('incidents', 'csv')) },
    { tool: 'R', code: rOf(addressOf('incidents', 'csv')) },
    { tool: 'DuckDB', code: DUCK },
  ];
}

function pythonOf(address: string): string {
  return `import json
from urllib.request import urlopen

address = "${address}"
data = json.load(urlopen(address))
for incident in data["incidents"]:
    length = incident["span"]["length"]
    if length is not None:
        print(incident["id"], length["least"], length["most"])`;
}

/** Undoes what keeps spreadsheets from taking a text for a formula. */
function pythonCsvOf(address: string): string {
  return String.raw`import csv, io, re
from urllib.request import urlopen

SAFE = re.compile(r"""(?:^|(?<=[;\t\r\n]))'(?=[ \t\r\n\u00A0"']*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])""")
address = "${address}"
text = urlopen(address).read().decode("utf-8")
csv.field_size_limit(10**9)
rows = [
    {name: SAFE.sub("", cell) for name, cell in row.items()}
    for row in csv.DictReader(io.StringIO(text, newline=""))
]
print(len(rows), rows[0]["id"])`;
}

function rOf(address: string): string {
  return `address <- "${address}"
incidents <- read.csv(address, na.strings = "", encoding = "UTF-8")
aggregate(span_length_nominal ~ provider, incidents, median)`;
}

const DUCK = `SELECT
  provider,
  count(*) AS incidents,
  median(span_length_nominal) / 3600 AS hours
FROM 'incidents.parquet'
WHERE NOT planned
GROUP BY provider
ORDER BY incidents DESC, provider;`;
