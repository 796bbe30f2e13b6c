import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parseAllHeaders, type Header } from '@netlify/headers-parser';

/** A static host that runs: its origin, without a slash behind it, and its end. */
export interface Host extends AsyncDisposable {
  origin: string;
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
};

/**
 * Serves a built site under its base path as a static host does: `index.html` for a folder, `404.html` with its status for
 * what is not there, also outside the base path, nothing above the folder, and the headers that the site asks for in `_headers`.
 * Text is packed for browsers that take it so where that is wished for.
 */
export async function serveSite(
  folder: string,
  base = '/',
  { packs = false }: { packs?: boolean } = {},
): Promise<Host> {
  const rules = await rulesOf(folder);
  const server = createServer((request, response) => {
    const url = request.url ?? '/';
    for (const [name, value] of headersFor(url, rules)) response.setHeader(name, value);
    const isPacked = packs && /\bgzip\b/.test(String(request.headers['accept-encoding']));
    void answer(folder, base, url, response, isPacked);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    [Symbol.asyncDispose]: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
}

/** What `_headers` asks for, as Netlify reads it; throws where Netlify would not understand it. */
export async function rulesOf(folder: string): Promise<readonly Header[]> {
  const { headers, errors } = await parseAllHeaders({
    headersFiles: [join(folder, '_headers')],
    configHeaders: [],
    minimal: false,
  });
  if (errors.length > 0) throw new AggregateError(errors, 'The file _headers is not understood.');
  return headers as readonly Header[];
}

/** The headers that rules give to an address. */
export function headersFor(url: string, rules: readonly Header[]): [name: string, value: string][] {
  const { pathname } = new URL(url, 'http://host');
  return rules
    .filter(({ forRegExp }) => forRegExp.test(pathname))
    .flatMap(({ values }) => Object.entries(values));
}

async function answer(
  folder: string,
  base: string,
  url: string,
  response: ServerResponse,
  isPacked: boolean,
): Promise<void> {
  const file = fileOf(base, url);
  const bytes = file === undefined ? undefined : await readIf(join(folder, file));
  if (file !== undefined && bytes !== undefined) {
    const type = types[extname(file)] ?? 'application/octet-stream';
    send(response, 200, type, isPacked && isText(type) ? packed(response, bytes) : bytes);
    return;
  }
  const missing = (await readIf(join(folder, '404.html'))) ?? Buffer.from('Not found');
  send(response, 404, 'text/html; charset=utf-8', missing);
}

/** The file of an address, relative to the site's folder: `/almanac/fr/` => `fr/index.html` under `/almanac/`. */
function fileOf(base: string, url: string): string | undefined {
  const path = normalize(decodeURIComponent(new URL(url, 'http://host').pathname));
  if (!path.startsWith(base)) return undefined;
  const inner = path.slice(base.length);
  return inner === '' || inner.endsWith('/') ? `${inner}index.html` : inner;
}

async function readIf(path: string): Promise<Buffer | undefined> {
  return readFile(path).catch(() => undefined);
}

function isText(type: string): boolean {
  return /^text\/|javascript|json|xml/.test(type);
}

function packed(response: ServerResponse, bytes: Buffer): Buffer {
  response.setHeader('content-encoding', 'gzip');
  response.setHeader('vary', 'accept-encoding');
  return gzipSync(bytes);
}

function send(response: ServerResponse, status: number, type: string, bytes: Buffer): void {
  if (!response.hasHeader('cache-control')) response.setHeader('cache-control', 'no-store');
  response.writeHead(status, { 'content-type': type });
  response.end(bytes);
}
