import { expect, it } from 'vitest';
import { headersOf } from '../../src/exports/headers.ts';

const text = headersOf("default-src 'none'", '/almanac/');

it('sends the policy and the others with every file of the site, and no line is longer than hosts read', () => {
  expect(text.split('\n\n')[0]).toBe(
    [
      '/almanac/*',
      "  Content-Security-Policy: default-src 'none'",
      '  Referrer-Policy: strict-origin-when-cross-origin',
      '  X-Content-Type-Options: nosniff',
      '  Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=(), usb=()',
      '  Cross-Origin-Opener-Policy: same-origin',
      '  Cross-Origin-Resource-Policy: cross-origin',
      '  Access-Control-Allow-Origin: *',
    ].join('\n'),
  );
});

it('lets only files be kept for ever whose names change with what is in them', () => {
  const lasting = text.split('\n\n').filter((rule) => rule.includes('immutable'));
  expect(lasting.map((rule) => rule.trim().split('\n')[0])).toEqual([
    '/almanac/assets/*',
    '/almanac/search/:language/fragment/*',
    '/almanac/search/:language/index/*',
    '/almanac/search/:language/filter/*',
    '/almanac/search/:language/:part/fragment/*',
    '/almanac/search/:language/:part/index/*',
    '/almanac/search/:language/:part/filter/*',
  ]);
});

it('names the types of feeds, calendars and tables, which hosts do not know by themselves', () => {
  const typed = text.split('\n\n').filter((rule) => rule.includes('Content-Type:'));
  expect(typed.map((rule) => rule.trim().split(/\n {2}Content-Type: /))).toEqual([
    ['/almanac/*feed.xml', 'application/atom+xml; charset=utf-8'],
    ['/almanac/*digest.xml', 'application/atom+xml; charset=utf-8'],
    ['/almanac/*feed.json', 'application/feed+json; charset=utf-8'],
    ['/almanac/*.ics', 'text/calendar; charset=utf-8'],
    ['/almanac/*.parquet', 'application/vnd.apache.parquet'],
  ]);
});

it('gives no header by two rules, which hosts join in ways of their own', () => {
  const names = text.split('\n').flatMap((line) => /^ +([\w-]+):/.exec(line)?.[1] ?? []);
  const [every, ...others] = [names.slice(0, 7), ...new Set(names.slice(7))];
  expect(others).toEqual(['Cache-Control', 'Content-Type']);
  for (const name of others) expect(every).not.toContain(name);
});
