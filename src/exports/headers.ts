/** What a host says of every file beside its policy. Everything is public, so any site may read and show it. */
const OF_ALL: readonly (readonly [name: string, value: string])[] = [
  ['Referrer-Policy', 'strict-origin-when-cross-origin'],
  ['X-Content-Type-Options', 'nosniff'],
  ['Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['Cross-Origin-Resource-Policy', 'cross-origin'],
  ['Access-Control-Allow-Origin', '*'],
];

/** Files whose names change with what is in them: whoever has one never has to ask for it again. */
const LASTING = [
  'assets/*',
  ...['search/:language', 'search/:language/:part'].flatMap((index) => [
    `${index}/fragment/*`,
    `${index}/index/*`,
    `${index}/filter/*`,
  ]),
];

/** Types that not every host gives by the ending of a name, by the addresses that have them. */
const TYPES: readonly (readonly [path: string, type: string])[] = [
  ['*feed.xml', 'application/atom+xml; charset=utf-8'],
  ['*digest.xml', 'application/atom+xml; charset=utf-8'],
  ['*feed.json', 'application/feed+json; charset=utf-8'],
  ['*.ics', 'text/calendar; charset=utf-8'],
  ['*.parquet', 'application/vnd.apache.parquet'],
];

/**
 * The headers of a site under a path, as Netlify and Cloudflare Pages read them from a file called `_headers`. No header is given by
 * two rules to one file, since those hosts join them in ways of their own.
 */
export function headersOf(policy: string, base: string): string {
  const rules = [
    ruleOf(`${base}*`, [['Content-Security-Policy', policy], ...OF_ALL]),
    ...LASTING.map((path) =>
      ruleOf(`${base}${path}`, [['Cache-Control', 'public, max-age=31536000, immutable']]),
    ),
    ...TYPES.map(([path, type]) => ruleOf(`${base}${path}`, [['Content-Type', type]])),
  ];
  return rules.join('\n');
}

function ruleOf(path: string, headers: readonly (readonly [string, string])[]): string {
  return [path, ...headers.map(([name, value]) => `  ${name}: ${value}`), ''].join('\n');
}
