/** Front matter that would run something, reach beyond its file or eat the machine, in a reader that let it: whole files. */
export const HOSTILE_FILES: readonly string[] = [
  ...['js', 'javascript', 'json', 'coffee', 'cson', 'toml', 'ts', ' js', 'JS', 'js;', 'yaml js'].map(
    (language) => `---${language}\n{ title: process.exit(0), run: globalThis.owned = true }\n---\n`,
  ),
  '---js\nrequire("node:fs").writeFileSync(process.env.CANARY, "owned")\n---\n',
  '+++\ntitle = "x"\n+++\n',
  ';;;\n{ "title": "x" }\n;;;\n',
  '{ "title": "x" }',
  'import fs from "node:fs"\n\nexport const title = fs.readFileSync(process.env.CANARY)\n',
  '#!/bin/sh\nrm -rf .\n',
  '<?php system("id"); ?>',
];

/** Facts that would do so in the place of a title. */
export const HOSTILE_FACTS: readonly string[] = [
  'title: !!js/function "function () { globalThis.owned = true }"',
  'title: !!js/regexp /a/',
  'title: !!python/object/apply:os.system ["id"]',
  'title: !ruby/object:Gem::Installer x',
  'title: !<tag:yaml.org,2002:js/function> "() => 1"',
  'title: &a [*a]',
  'title: *canary',
  '<<: { title: x }',
  '<<: *base',
  '__proto__: { owned: true }',
  '__proto__:\n  toString: x',
  'constructor: { prototype: { owned: true } }',
  'toString: x',
  'hasOwnProperty: x',
  'title: { __proto__: { owned: true } }',
  'title: [x]',
  '? { a: b }\n: c',
  'a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\ntitle: *c',
  `title: ${'['.repeat(5000)}`,
  `title: ${'{a: '.repeat(2000)}`,
  `title: ${'x'.repeat(40_000)}`,
  'title: "\\u0000\\u001b]0;x\\u0007"',
  'title: "\\u202Edesrever"',
  '%YAML 1.1\n---\ntitle: x',
  '%TAG ! tag:evil.example,2012:\n---\ntitle: x',
  'title: x\n---\ntitle: y',
  'title: x\n...\nrun: y',
  'sources: [{ url: "javascript:alert(1)", title: x, kind: news }]',
  'sources: [{ url: "data:text/html,x", title: x, kind: news }]',
  'sources: [{ url: "https://a@evil.example/", title: x, kind: news }]',
  'sources: [{ url: "//evil.example/", title: x, kind: news }]',
  'sources: [{ url: "&#106;avascript:alert(1)", title: x, kind: news }]',
  'sources: [{ url: "https://exa mple.org/", title: x, kind: news }]',
  'aliases: ["//evil.example/"]',
  'aliases: ["/../../etc/"]',
  'aliases: ["/a/<script>/"]',
  'aliases: ["javascript:alert(1)"]',
  'related: [{ incident: "../../../etc/passwd", as: similar }]',
  'services: ["../web"]',
  'causes: [__proto__]',
  'causes: [constructor]',
  'services: [toString]',
];

/** Times that are none, that other readers take: `new Date()` alone takes most of them. */
export const HOSTILE_TIMES: readonly string[] = [
  '2012-02-30', '2011-02-29', '1900-02-29', '2012-04-31', '2012-13-01', '2012-00-10', '2012-01-00', '2012-01-32', '0000-01-01',
  '2012-07-26T24:01Z', '2012-07-26T23:60Z', '2012-07-26T25:00Z', '2012-07-26T23:59:60Z', '2012-07-26T23:59:61Z', '2012-07-26T-1:00Z',
  '2012-07-26T15:20', '2012-07-26 15:20', '2012-07-26T15:20+25:00', '2012-07-26T15:20+14:01', '2012-07-26T15:20-12:30', '2012-07-26T15:20+02',
  '2012-07-26T15:20+0200', '2012-07-26T15:20PDT', '2012-07-26T15:20 GMT+1', '2012-07-26T15Z', '2012-07-26T15:2Z', '2012-7-26', '12-07-26',
  '26-07-2012', '7/6/2012', '26.7.2012', '20120726', '20120726T152000Z', '2012-W30-4', '2012-208', '2012', '+012012-07-26', '-000001-01-01',
  '1343316000', '1343316000000', '0', '-1', '1e9', '0x50', '12:30', '010', 'true', 'null', '~', 'NaN', 'Infinity', 'yesterday', 'now', 'today',
  'Thu Jul 26 2012', '2012-07-26T15:20Z; DROP TABLE', '2012-07-26T15:20Z<script>', '2012-07-26T15:20Z%00', '２０１２-07-26', '2012‐07‐26', '2012-07-26T15∶20Z',
  '2012-07-26T15:20Z~~', '2012-07-26~', '2012-07-26T15:20Z±', '2012-07-26T15:20Z±0m', '2012-07-26T15:20Z±-5m', '2012-07-26T15:20Z±1y', '..', '....', '2012-07-27..2012-07-26',
  '2012-07-26T15:20Z..2012-07-26T15:20', '2012-07-26..2012-07-27..2012-07-28', '9999-12-31', '2027-01-01T00:00Z', '1799-12-31', '275760-09-13T00:00Z', '2012-07-26T15:20:00.000Z', '2012-07-26t15:20z',
]; // prettier-ignore

/** Names of files that lead elsewhere, or pass for another, on some system. */
export const HOSTILE_PATHS: readonly string[] = [
  'incidents/../../etc/passwd.md', 'incidents/twitter/../../site.md', 'incidents//twitter/2012-07-26-x.md', './incidents/twitter/2012-07-26-x.md', '/etc/passwd',
  'incidents/twitter/2012-07-26-x.md/', 'incidents\\twitter\\2012-07-26-x.md', 'incidents/twitter/2012-07-26-..%2f..%2fx.md', 'incidents/twitter/2012-07-26-x.md\u0000.png', 'incidents/twitter/2012-07-26-\nx.md',
  'incidents/twitter/2012-07-26-\u202Exdm.md', 'incidents/twitter/2012-07-26-ｘ.md', 'incidents/twitter/2012-07-26-x.md.exe', 'incidents/twitter/2012-07-26-x.astro', 'incidents/twitter/2012-07-26-x.js', 'incidents/twitter/2012-07-26-x.html',
  'incidents/twitter/2012-07-26-x.svg', 'incidents/twitter/index.html', 'incidents/twitter/2012-07-26-<script>.md', 'incidents/twitter/2012-07-26-a b.md', 'incidents/__proto__/2012-07-26-x.md', 'incidents/constructor/2012-07-26-x.md',
  'incidents/twitter/__proto__.md', 'providers/__proto__.md', 'providers/..md', 'providers/con.aux.md', 'days/../site.md', 'days/2012-07-26/../x.md', 'site.yaml.js', 'astro.config.mjs', 'package.json', 'pages/index.astro',
  `incidents/twitter/2012-07-26-${'x'.repeat(300)}.md`, 'incidents/twitter/::error::.md', 'incidents/twitter/2012-07-26-x.fr.en.md', 'incidents/twitter/2012-07-26-x.__proto__.md',
]; // prettier-ignore
