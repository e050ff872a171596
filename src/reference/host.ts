/**
 * References over real sockets, to develop a client against.
 *
 * @module wireproof/reference/host
 */

import { createServer, type IncomingMessage, type ServerResponse, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import { askAt } from './ask.js';
import { type Endpoint, type Handshake, type HttpAnswer, type HttpRequest, jsonAnswer, type Peer } from './endpoint.js';
import { defaultLimits } from './limits.js';
import type { Mount } from './mount.js';
import { mounts } from './mounts.js';
import { findMount, type ReferenceOptions, start } from './open.js';
import { encodeOnce, writeTogether } from './writing.js';

/** What is served, and where. */
export interface HostOptions extends ReferenceOptions {
  /** Default: 0, any free port. */
  readonly port?: number;
  /** Default: 127.0.0.1. Whoever names another opens a server without authentication to a network. */
  readonly host?: string;
  /** Ids of protocols; all where absent. A mutant or a variant needs exactly one. */
  readonly protocols?: readonly string[];
  /** Servers of one's own instead of the references: their methods, their backends. */
  readonly mounts?: readonly Mount[];
  /** The URL of the API that stands behind those who need one; it ends with a slash. Default: their fixtures answer. */
  readonly apiUrl?: string;
  /** How long the ends of connections are waited for before they are cut, in real milliseconds. Default: 500. */
  readonly graceMs?: number;
}

/** References that are being served. */
export interface Host {
  /**
   * The URL of each protocol, or of each `<protocol>/<binding>` where there are several. Where connections share rooms,
   * it holds `{room}`, for the name of one.
   */
  readonly urls: Readonly<Record<string, string>>;
  /** Says goodbye to all connections, cuts those that do not answer, and frees the port. */
  close(): Promise<void>;
}

interface Served {
  readonly mount: Mount;
  readonly endpoint: Endpoint;
}

/** Serves references over real sockets, on one port. Rejects where the port cannot be had. */
export async function startHost(options: HostOptions = {}): Promise<Host> {
  const { port = 0, host = '127.0.0.1', graceMs = 500 } = options;
  const chosen = options.mounts ?? options.protocols?.map((protocol) => findMount(protocol)) ?? mounts;
  if ((options.mutant ?? options.variant) !== undefined && chosen.length !== 1) {
    throw new Error('A mutant or a variant belongs to one protocol: name it');
  }
  const limits = { ...defaultLimits, ...options.limits };
  const api = options.apiUrl === undefined ? {} : { api: askAt(options.apiUrl, limits.frame) };
  const served: readonly Served[] = chosen.map((mount) => ({ mount, endpoint: start(mount, { ...api, ...options }) }));
  const find = (path: string): Served | undefined =>
    served.find(({ mount }) => mount.owns?.(path) ?? mount.path === path);

  const encode = encodeOnce();
  const sockets = new WebSocketServer({ noServer: true, maxPayload: limits.frame, perMessageDeflate: false });
  const answer = async (asked: Asked, request: IncomingMessage): Promise<HttpAnswer> => {
    const there = find(asked.path);
    if (there === undefined) return notFound;
    const body = await bodyOf(request, limits.frame);
    return body === null ? tooLarge : there.endpoint.http({ ...asked, body });
  };
  const server = createServer((request, response) => {
    answer(read(request), request).then(
      (answered) => writeAnswer(response, answered),
      () => response.destroy(),
    );
  });
  // Twice: a connection that is refused politely needs a socket too.
  server.maxConnections = limits.connections * 2;
  server.on('upgrade', async (request, socket: Duplex, head) => {
    socket.on('error', () => socket.destroy());
    const handshake = read(request);
    const endpoint = find(handshake.path)?.endpoint;
    if (endpoint === undefined) return writeRaw(socket, notFound);
    try {
      if (!isHandshake(handshake)) return writeRaw(socket, await endpoint.http(handshake));
      const refusal = endpoint.admit === undefined ? null : await endpoint.admit(handshake);
      if (refusal !== null) return writeRaw(socket, refusal);
    } catch {
      return void socket.destroy();
    }
    // Gone while it was being asked about: nobody would hear of its end.
    if (socket.destroyed) return;
    sockets.handleUpgrade(request, socket, head, (connection) =>
      attach(connection, { socket, endpoint, handshake, encode, graceMs }),
    );
  });

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const address = server.address();
  const bound = typeof address === 'object' && address !== null ? address.port : port;
  const authority = `${host.includes(':') ? `[${host}]` : host}:${bound}`;
  return {
    urls: Object.fromEntries(
      served.map(({ mount }) => [nameOf(mount), `ws://${authority}${mount.path}${mount.rooms ?? ''}`]),
    ),
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      for (const { endpoint } of served) endpoint.close();
      server.closeIdleConnections();
      const cut = setTimeout(() => {
        for (const connection of sockets.clients) connection.terminate();
        server.closeAllConnections();
      }, graceMs);
      await closed;
      clearTimeout(cut);
    },
  };
}

/** The name of a mount where subjects are listed. */
export function nameOf({ protocol, binding }: Mount): string {
  return binding === null ? protocol : `${protocol}/${binding}`;
}

interface Attached {
  /** What carries the WebSocket. */
  readonly socket: Duplex;
  readonly endpoint: Endpoint;
  readonly handshake: Handshake;
  readonly encode: (text: string) => Buffer;
  readonly graceMs: number;
}

/** Joins a WebSocket to a core. */
function attach(connection: WebSocket, { socket, endpoint, handshake, encode, graceMs }: Attached): void {
  // The socket reports what is wrong with the other side's frames and closes by itself: nothing is left to do.
  connection.on('error', () => undefined);
  const together = writeTogether(socket);
  const peer: Peer = {
    send: (text) => together(() => connection.send(encode(text), asText, ignore)),
    sendBinary: (bytes) => together(() => connection.send(bytes, ignore)),
    buffered: () => connection.bufferedAmount,
    close(code) {
      if (code === 1006) return connection.terminate();
      connection.close(code ?? 1000);
      const cut = setTimeout(() => connection.terminate(), graceMs);
      connection.once('close', () => clearTimeout(cut));
    },
  };
  const session = endpoint.open(peer, handshake);
  connection.on('close', () => session.closed());
  connection.on('message', (data, isBinary) => {
    if (isBinary) session.receiveBinary(bytesOf(data));
    else session.receive(bytesOf(data).toString('utf8'));
  });
}

const asText = { binary: false };
const ignore = (): void => undefined;

function bytesOf(data: RawData): Buffer {
  if (Buffer.isBuffer(data)) return data;
  return Array.isArray(data) ? Buffer.concat(data) : Buffer.from(data);
}

const notFound = jsonAnswer(404, { message: 'There is nothing here' });

const tooLarge = jsonAnswer(413, { message: 'The body is too large' });

type Asked = HttpRequest & { readonly path: string };

function read(request: IncomingMessage): Asked {
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]),
  );
  const { method = 'GET', url = '/', socket } = request;
  const at = url.indexOf('?');
  const query = at < 0 ? '' : url.slice(at + 1);
  return { method, path: pathOf(url), query, headers, remote: !isLoopback(socket.remoteAddress) };
}

const isLoopback = (address = ''): boolean => /^(::ffff:)?127\.|^::1$/.test(address);

/** The body of a request as text; null where it is larger than it may be. */
async function bodyOf(request: IncomingMessage, mostBytes: number): Promise<string | null> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    // The rest is read all the same: whoever is still sending would not read the answer.
    if (size <= mostBytes) parts.push(part);
  }
  return size > mostBytes ? null : Buffer.concat(parts).toString('utf8');
}

/** UTF-16 units of a path that is looked at. */
const longestPath = 4096;

/** The path of a URL, percent-encoding undone. What cannot be read, or is too long, is the path of nothing. */
function pathOf(url: string): string {
  const [path = '/'] = url.split('?', 1);
  if (path.length > longestPath) return '';
  try {
    return decodeURIComponent(path);
  } catch {
    return '';
  }
}

function isHandshake({ method, headers = {} }: HttpRequest): boolean {
  return (
    method === 'GET' &&
    headers.upgrade?.toLowerCase() === 'websocket' &&
    headers['sec-websocket-version'] === '13' &&
    /^[+/0-9A-Za-z]{22}==$/.test(headers['sec-websocket-key'] ?? '')
  );
}

function writeAnswer(response: ServerResponse, { status, headers, text }: HttpAnswer): void {
  response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(text) });
  response.end(text);
}

/** Answers on a socket that was taken from the HTTP server. */
function writeRaw(socket: Duplex, { status, headers, text }: HttpAnswer): void {
  const lines = Object.entries({ ...headers, 'content-length': Buffer.byteLength(text), connection: 'close' });
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`,
    ...lines.map(([name, value]) => `${name}: ${value}`),
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${text}`);
}
