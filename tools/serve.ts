// A static file server for a built site, as a plain host would serve it: clean URLs, 404.html, gzip, the headers of `_headers`.
// Used by `npm start`, `npm run preview`, the browser tests and Lighthouse. Knows nothing of Pipeyard.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, resolve, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import { readHeaderRules, type HeaderRule } from './header-rules.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};
/** Already compressed: gzip would only cost time. */
const PACKED = new Set(['.png', '.woff2', '.ico']);

export interface ServeOptions {
  /** The first port tried; 0 lets the system choose. */
  readonly port: number;
  /** Path under which the site is deployed, with slashes at both ends. */
  readonly base?: string;
  /** Tries the next ports when the first is taken. */
  readonly next?: boolean;
}

export interface Served {
  readonly url: string;
  close(): Promise<void>;
}

/** Serves a folder until it is closed. */
export async function serve(
  folder: string,
  { port, base = '/', next = false }: ServeOptions,
): Promise<Served> {
  const site = new Site(resolve(folder), base);
  const server = createServer((request, response) => {
    site.answer(request, response);
  });
  await listen(server, port, next ? port + 20 : port);
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${String(taken)}${base}`,
    close: () =>
      new Promise((done) => {
        server.close(() => {
          done();
        });
        server.closeAllConnections();
      }),
  };
}

async function listen(server: Server, port: number, last: number): Promise<void> {
  const failure = await new Promise<NodeJS.ErrnoException | null>((done) => {
    server.once('error', done);
    server.listen(port, () => {
      server.off('error', done);
      done(null);
    });
  });
  if (failure === null) return;
  if (failure.code !== 'EADDRINUSE') throw failure;
  if (port >= last) throw new Error(`Port ${String(port)} is taken: choose another one with --port.`);
  await listen(server, port + 1, last);
}

class Site {
  readonly #folder: string;
  readonly #base: string;
  readonly #rules: readonly HeaderRule[];
  readonly #zipped = new Map<string, Buffer>();

  constructor(folder: string, base: string) {
    this.#folder = folder;
    this.#base = base;
    const headers = join(folder, '_headers');
    this.#rules = existsSync(headers) ? readHeaderRules(readFileSync(headers, 'utf8')) : [];
  }

  answer(request: IncomingMessage, response: ServerResponse): void {
    const path = pathOf(request);
    const inside = path?.startsWith(this.#base) === true ? path.slice(this.#base.length - 1) : undefined;
    const file = inside === undefined ? undefined : this.#find(inside);
    if (file?.kind === 'folder') {
      response.writeHead(301, { Location: `${path ?? ''}/` }).end();
    } else {
      this.#send(
        request,
        response,
        inside ?? '/404',
        file?.path ?? join(this.#folder, '404.html'),
        file !== undefined,
      );
    }
  }

  #find(path: string): { kind: 'file' | 'folder'; path: string } | undefined {
    const full = join(this.#folder, normalize(path));
    if (!`${full}${sep}`.startsWith(`${this.#folder}${sep}`)) return undefined;
    if (isFile(full)) return { kind: 'file', path: full };
    const index = join(full, 'index.html');
    if (!isFile(index)) return undefined;
    return path.endsWith('/') ? { kind: 'file', path: index } : { kind: 'folder', path: index };
  }

  #send(
    request: IncomingMessage,
    response: ServerResponse,
    path: string,
    file: string,
    found: boolean,
  ): void {
    for (const rule of this.#rules) {
      if (rule.matches(path)) for (const [name, value] of rule.headers) response.setHeader(name, value);
    }
    const extension = extname(file);
    response.statusCode = found ? 200 : 404;
    response.setHeader('Content-Type', TYPES[extension] ?? 'application/octet-stream');
    const zip = !PACKED.has(extension) && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
    if (zip) response.setHeader('Content-Encoding', 'gzip');
    const body = isFile(file) ? (zip ? this.#zip(file) : readFileSync(file)) : 'Not found';
    response.end(request.method === 'HEAD' ? undefined : body);
  }

  #zip(file: string): Buffer {
    const key = `${file} ${String(statSync(file).mtimeMs)}`;
    const known = this.#zipped.get(key) ?? gzipSync(readFileSync(file));
    this.#zipped.set(key, known);
    return known;
  }
}

/** The decoded path, or undefined when it is not well formed. */
function pathOf(request: IncomingMessage): string | undefined {
  try {
    return decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
  } catch {
    return undefined;
  }
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}
