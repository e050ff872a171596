import { readFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { WebSocket } from 'ws';
import type { Bounds, End, Headers, HttpAnswer, HttpAsked, LinkEvents, Opened, Wire } from './wire.js';

/** How sockets to the subject are opened. */
export interface WebSocketOptions {
  /** Sent with each handshake: secrets, never recorded. */
  readonly headers: Headers;
  readonly tls: { readonly ca?: string; readonly insecure?: boolean };
  readonly bounds: Bounds;
  readonly userAgent: string;
  /** How long `ws` itself waits for the answer to a close frame, in milliseconds. */
  readonly closeTimeoutMs: number;
}

/** The header that offers subprotocols. */
const offer = 'sec-websocket-protocol';

/** The wire of real sockets. */
export function websocketWire(options: WebSocketOptions): Wire {
  const tls = {
    ...(options.tls.ca === undefined ? {} : { ca: readFileSync(options.tls.ca) }),
    ...(options.tls.insecure === true ? { rejectUnauthorized: false } : {}),
    closeTimeout: options.closeTimeoutMs,
  };
  const always = { 'user-agent': options.userAgent };
  return {
    open(url, events, giveUp, own = { cookie: 'wireproof=1' }) {
      const { [offer]: offered, ...headers } = merged({ ...always, ...own }, options.headers);
      const subprotocols = offered === undefined ? [] : offered.split(',').map((one) => one.trim());
      return openSocket(url, events, giveUp, { ...options, subprotocols }, { headers, ...tls });
    },
    request: (url, { headers, ...asked }, giveUp) =>
      request(url, { headers: merged(always, headers), ...asked }, giveUp, tls, options.bounds.frameBytes),
  };
}

/** Headers with those of the target over them; cookies add up. */
function merged(headers: Headers, target: Headers): Headers {
  const lower = Object.entries(target).map(([name, value]) => [name.toLowerCase(), value] as const);
  const all: Record<string, string> = { ...headers, ...Object.fromEntries(lower) };
  const cookies = [headers.cookie, lower.find(([name]) => name === 'cookie')?.[1]].filter((one) => one !== undefined);
  return cookies.length > 0 ? { ...all, cookie: cookies.join('; ') } : all;
}

const maxFragments = 64 * 1024;

function openSocket(
  url: string,
  events: LinkEvents,
  giveUp: AbortSignal,
  options: Pick<WebSocketOptions, 'bounds'> & { readonly subprotocols: readonly string[] },
  settings: object,
): Promise<Opened> {
  return new Promise((resolve) => {
    const socket = new WebSocket(url, [...options.subprotocols], {
      ...settings,
      maxPayload: options.bounds.frameBytes,
      // A large message may come in very small pieces.
      maxFragments,
      perMessageDeflate: false,
      followRedirects: false,
    });
    let opened = false;
    let selected = '';
    // `ws` refuses what was not offered, and nothing where something was; the suite is to see either.
    socket.on('upgrade', ({ headers }) => {
      selected = headers[offer] ?? '';
      const [first] = options.subprotocols;
      if (first === undefined) delete headers[offer];
      else headers[offer] = first;
    });
    const refuse = (status: number | null, reason: string): void => {
      socket.terminate();
      resolve({ ok: false, status, reason });
    };
    const onAbort = (): void => refuse(null, 'the handshake was not answered in time');
    giveUp.addEventListener('abort', onAbort, { once: true });
    socket.on('unexpected-response', (_request, response) => {
      response.destroy();
      refuse(response.statusCode ?? null, `the handshake was answered with status ${response.statusCode}`);
    });
    socket.on('error', (error: Error & { code?: string }) => {
      if (!opened) return resolve({ ok: false, status: null, reason: reasonOf(error) });
      if (error.code?.startsWith('WS_ERR_') !== true) return;
      // `ws` would go on reading until the subject closes: from here on nothing it says can be understood.
      events.ended(brokenEnd(error, options.bounds.frameBytes));
      socket.terminate();
    });
    socket.on('open', () => {
      opened = true;
      giveUp.removeEventListener('abort', onAbort);
      resolve({
        ok: true,
        subprotocol: selected,
        link: {
          send: (text) => socket.send(text),
          sendBinary: (bytes) => socket.send(bytes),
          close: (code) => socket.close(code),
          cut: () => socket.terminate(),
        },
      });
    });
    socket.on('message', (data: Buffer, isBinary) => {
      if (isBinary) events.binary(data);
      else events.text(data.toString('utf8'));
    });
    socket.on('ping', () => events.control());
    socket.on('pong', () => events.control());
    socket.on('close', (code, reason) => {
      const note = reason.length === 0 ? null : reason.toString('utf8');
      if (opened) events.ended({ code, by: 'subject', cause: 'closed', note });
      else resolve({ ok: false, status: null, reason: 'the connection was closed during the handshake' });
    });
  });
}

const tooLarge = new Set(['WS_ERR_UNSUPPORTED_MESSAGE_LENGTH', 'WS_ERR_UNSUPPORTED_DATA_PAYLOAD_LENGTH']);

/** The end that the suite made because of what came. */
function brokenEnd(error: Error & { code?: string }, mostBytes: number): End {
  const flood = { code: 1006, by: 'peer', cause: 'flood' } as const;
  const { code = '' } = error;
  if (tooLarge.has(code)) return { ...flood, note: `floods: a frame of more than ${mostBytes} bytes` };
  if (code === 'WS_ERR_TOO_MANY_BUFFERED_PARTS') return { ...flood, note: 'floods: a frame in too many fragments' };
  return { code: 1006, by: 'subject', cause: 'invalid', note: error.message };
}

function request(
  url: string,
  { method, headers, body }: HttpAsked,
  giveUp: AbortSignal,
  settings: object,
  mostBytes: number,
): Promise<HttpAnswer> {
  return new Promise((resolve) => {
    const place = new URL(url);
    const secure = place.protocol === 'wss:' || place.protocol === 'https:';
    place.protocol = secure ? 'https:' : 'http:';
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    const request = (secure ? httpsRequest : httpRequest)(place, {
      ...settings,
      method,
      headers: { ...headers, ...length },
      signal: giveUp,
      agent: false,
    });
    const failed = (reason: string): void =>
      resolve({ ok: false, reason: giveUp.aborted ? 'no answer came in time' : reason });
    request.on('error', (error) => failed(reasonOf(error)));
    // Where no handshake was asked for and an upgrade comes, Node closes without an error.
    const unanswered = (): void => failed('the connection was closed without a whole answer');
    request.on('close', unanswered);
    request.on('response', (response) => {
      request.off('close', unanswered);
      response.on('close', unanswered);
      const parts: Buffer[] = [];
      let size = 0;
      response.on('data', (part: Buffer) => {
        size += part.length;
        if (size > mostBytes) request.destroy(new Error(`the body is larger than ${mostBytes} bytes`));
        else parts.push(part);
      });
      // Whatever cut it off has been said by the request, or is this.
      response.on('error', unanswered);
      response.on('end', () =>
        resolve({
          ok: true,
          status: response.statusCode ?? 0,
          headers: Object.fromEntries(Object.entries(response.headers).map(([name, value]) => [name, String(value)])),
          text: Buffer.concat(parts).toString('utf8'),
        }),
      );
    });
    request.end(body);
  });
}

function reasonOf(error: Error): string {
  if (error instanceof AggregateError && error.errors[0] instanceof Error) return error.errors[0].message;
  return error.message === '' ? error.name : error.message;
}
