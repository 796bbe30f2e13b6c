import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import {
  policyOf,
  policyOfAll,
  policyOfDrawing,
  withOwnHashes,
  withPolicyFirst,
} from '../../src/build/policy.ts';

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const page = (policy: string, body: string): string =>
  `<html><head><meta http-equiv="content-security-policy" content="${policy}"></head><body>${body}</body></html>`;

it('names of the styles and scripts that are admitted only those that stand in the page', () => {
  const policy = `default-src 'none'; script-src 'self' ${hashOf('go()')} ${hashOf('other()')}; style-src 'self' ${hashOf('p{}')} ${hashOf('a{}')};`;
  const html = page(
    policy,
    '<style>p{}</style><script>go()</script><script type="module" src="/x.js"></script>',
  );
  expect(policyOf(withOwnHashes(html))).toBe(
    `default-src 'none'; script-src 'self' ${hashOf('go()')}; style-src 'self' ${hashOf('p{}')};`,
  );
});

it('is not led astray by words of a write-up that look like a style or a script', () => {
  const policy = `script-src 'self' ${hashOf('go()')}; style-src 'self' ${hashOf('p{}')}`;
  const words = '<meta content="A stray <style> and <script> took it down"><p>&lt;style></p>';
  expect(policyOf(withOwnHashes(page(policy, `${words}<style>p{}</style><script>go()</script>`)))).toBe(
    policy,
  );
});

it('admits nothing that was not admitted before', () => {
  const html = page("script-src 'self'; style-src 'self'", '<style>p{}</style><script>stranger()</script>');
  expect(withOwnHashes(html)).toBe(html);
});

it('puts the policy before all that it is to hold, and behind what tells how the page is to be read', () => {
  const policy = `<meta http-equiv="content-security-policy" content="default-src 'none'">`;
  const words = '<title>$& $1</title><script>go()</script>';
  expect(withPolicyFirst(`<head><meta charset="utf-8">${words}${policy}<style>p{}</style></head>`)).toBe(
    `<head><meta charset="utf-8">${policy}${words}<style>p{}</style></head>`,
  );
  expect(withPolicyFirst(`<head>${words}${policy}</head>`)).toBe(`<head>${policy}${words}</head>`);
  expect(withPolicyFirst(`<head>${words}</head>`)).toBe(`<head>${words}</head>`);
});

it('leaves a page without a policy as it is', () => {
  expect(withOwnHashes('<html><style>p{}</style></html>')).toBe('<html><style>p{}</style></html>');
  expect(policyOf('<html></html>')).toBe('');
});

it('admits in a policy of all what any of them does, each once, and no frame around a page', () => {
  expect(
    policyOfAll([
      "default-src 'none';img-src 'self'; style-src 'self' 'a'",
      "default-src 'none'; style-src 'self' 'b';",
      '',
    ]),
  ).toBe("default-src 'none'; img-src 'self'; style-src 'self' 'a' 'b'; frame-ancestors 'none'");
});

it('admits the styles of a drawing that is opened by itself', () => {
  expect(policyOfDrawing('<svg><style>p{}</style></svg>')).toBe(`style-src ${hashOf('p{}')}`);
  expect(policyOfDrawing('<svg></svg>')).toBe('');
});
