import { type IncomingMessage, type ServerResponse, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import type { HttpAnswer, HttpRequest } from './endpoint.js';

/** A request, of which the body is not read yet. */
export type Asked = HttpRequest & { readonly path: string };

/** A request of Node, as endpoints know it. */
export function read(request: IncomingMessage): Asked {
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
export async function bodyOf(request: IncomingMessage, mostBytes: number): Promise<string | null> {
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

/** Whether a request asks for a WebSocket. */
export function isHandshake({ method, headers = {} }: HttpRequest): boolean {
  return (
    method === 'GET' &&
    headers.upgrade?.toLowerCase() === 'websocket' &&
    headers['sec-websocket-version'] === '13' &&
    /^[+/0-9A-Za-z]{22}==$/.test(headers['sec-websocket-key'] ?? '')
  );
}

/** Answers a request. */
export function writeAnswer(response: ServerResponse, { status, headers, text }: HttpAnswer): void {
  response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(text) });
  response.end(text);
}

/** Answers on a socket that was taken from the HTTP server. */
export function writeRaw(socket: Duplex, { status, headers, text }: HttpAnswer): void {
  const lines = Object.entries({ ...headers, 'content-length': Buffer.byteLength(text), connection: 'close' });
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`,
    ...lines.map(([name, value]) => `${name}: ${value}`),
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${text}`);
}
