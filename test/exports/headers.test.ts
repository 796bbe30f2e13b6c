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

it('gives no header by two rules, which hosts join in ways of their own', () => {
  const names = text.split('\n').flatMap((line) => /^ +([\w-]+):/.exec(line)?.[1] ?? []);
  const [every, ...others] = [names.slice(0, 7), ...new Set(names.slice(7))];
  expect(others).toEqual(['Cache-Control']);
  expect(every).not.toContain('Cache-Control');
});
