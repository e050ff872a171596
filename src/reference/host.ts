/**
 * References over real sockets, to develop a client against.
 *
 * @module wireproof/reference/host
 */

import { createServer, type IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import { askAt } from './ask.js';
import { type Endpoint, type Handshake, type HttpAnswer, jsonAnswer, type Peer } from './endpoint.js';
import { type Asked, bodyOf, isHandshake, read, writeAnswer, writeRaw } from './incoming.js';
import { defaultLimits } from './limits.js';
import type { Mount } from './mount.js';
import { mounts } from './mounts.js';
import { findMounts, type ReferenceOptions, start } from './open.js';
import { isTaking } from './taking.js';
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
  const chosen = options.mounts ?? options.protocols?.flatMap((protocol) => findMounts(protocol)) ?? mounts;
  if ((options.mutant ?? options.variant) !== undefined && new Set(chosen.map(protocolOf)).size !== 1) {
    throw new Error('A mutant or a variant belongs to one protocol: name it');
  }
  const limits = { ...defaultLimits, ...options.limits };
  const api = options.apiUrl === undefined ? {} : { api: askAt(options.apiUrl, limits.frame) };
  const endpoints = new Map<string, Endpoint>();
  const served = chosen.map((mount): Served => {
    // The bindings of a protocol are one server: who logs in by one of them is known to the other.
    const endpoint = endpoints.get(mount.protocol) ?? start(mount, { ...api, ...options });
    endpoints.set(mount.protocol, endpoint);
    return { mount, endpoint };
  });
  const find = (path: string): Served | undefined =>
    served.find(({ mount }) => mount.owns?.(path) ?? mount.path === path);

  const encode = encodeOnce();
  const subprotocols = new WeakMap<IncomingMessage, string | false>();
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: limits.frame,
    perMessageDeflate: false,
    handleProtocols: (offered, request) => subprotocols.get(request) ?? [...offered][0] ?? false,
  });
  const answer = async (asked: Asked, request: IncomingMessage): Promise<HttpAnswer> => {
    const there = find(asked.path);
    if (there === undefined) return notFound;
    const body = await bodyOf(request, limits.frame);
    return body === null ? tooLarge : there.endpoint.http({ ...asked, body });
  };
  const server = createServer((request, response) => {
    const asked = read(request);
    const there = find(asked.path)?.endpoint;
    if (there !== undefined && isTaking(there) && there.takes(asked.path, request, response)) return;
    answer(asked, request).then(
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
    if (endpoint.subprotocol !== undefined) subprotocols.set(request, endpoint.subprotocol(handshake) ?? false);
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
      served.map(({ mount }) => [nameOf(mount), `${schemeOf(mount)}://${authority}${mount.path}${mount.rooms ?? ''}`]),
    ),
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      for (const endpoint of endpoints.values()) endpoint.close();
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

const protocolOf = ({ protocol }: Mount): string => protocol;

const schemeOf = ({ plain = false }: Mount): string => (plain ? 'http' : 'ws');

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
