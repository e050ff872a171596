import { STATUS_CODES } from 'node:http';
import type { Handshake, HttpAnswer, Wrap } from '../../../src/reference/endpoint.js';
import { openReference } from '../../../src/reference/open.js';
import type { PlayedApi } from '../../../src/wire/api.js';
import { apiTimeoutMs, askPlayed } from './behind.js';
import type { Hostile } from './hostile.js';
import { acceptHandshake, answerHttp, type Behaviour, type Line } from './server.js';
import type { Named } from './subjects.js';

/** When a subject turns hostile. */
export interface Turning {
  /** The first WebSocket that is treated badly; plain requests are treated so once all before it have been left. */
  readonly connection: number;
  /** After how many texts on a connection, counted from it; they differ from one connection to the next. */
  readonly texts: number;
}

/** Hostile from the first frame on. */
export const fromTheFirst: Turning = { connection: 0, texts: 0 };
/** Hostile once the three connections of first contact were served, after up to four frames of each later one. */
export const afterContact: Turning = { connection: 3, texts: 5 };

/** The reference, which turns hostile. The API behind it is the one that is played. */
export function turning(
  { protocol, binding = null }: Named,
  hostile: Hostile,
  when: Turning,
  api: PlayedApi,
): Behaviour {
  const endpoint = openReference(protocol, { binding, api: askPlayed(api), apiTimeoutMs });
  /** The WebSockets by their numbers, and those whose other side has left or is gone. */
  const numbers = new Map<Line, number>();
  const left = new Set<Line>();
  const sessions = new Map<Line, ReturnType<typeof endpoint.open>>();
  const heard = new Map<Line, number>();
  const turned = new Map<Line, ((text: string) => void) | undefined>();
  const isAway = (line: Line): boolean => (numbers.get(line) ?? left.size) >= when.connection;
  const leave = (line: Line): void => {
    if (numbers.has(line)) left.add(line);
  };
  const turnWhenDue = (line: Line): void => {
    const due = when.texts === 0 ? 0 : (numbers.get(line) ?? 0) % when.texts;
    if (!isAway(line) || turned.has(line) || hostile.turn === undefined || (heard.get(line) ?? 0) < due) return;
    turned.set(line, hostile.turn(line));
  };
  return {
    async handshake(line, head) {
      numbers.set(line, numbers.size);
      if (isAway(line) && hostile.handshake !== undefined) return hostile.handshake(line, head);
      const handshake = askedIn(head);
      await endpoint.ready?.();
      const refusal = (await endpoint.admit?.(handshake)) ?? null;
      if (refusal !== null) say(line, refusal);
      else acceptHandshake(line, head, endpoint.subprotocol?.(handshake));
    },
    opened(line, head) {
      if (line.gone) return;
      const peer = { send: (text: string) => line.text(text), close: (code?: number) => line.close(code ?? 1000) };
      const session = endpoint.open(peer, askedIn(head));
      sessions.set(line, session);
      turnWhenDue(line);
    },
    text(line, text) {
      if (turned.has(line)) turned.get(line)?.(text);
      else sessions.get(line)?.receive(text);
      heard.set(line, (heard.get(line) ?? 0) + 1);
      turnWhenDue(line);
    },
    binary: (line, bytes) => (turned.has(line) ? undefined : sessions.get(line)?.receiveBinary(bytes)),
    closing(line) {
      leave(line);
      if (isAway(line) && hostile.closing !== undefined) hostile.closing(line);
      else line.close(1000);
    },
    closed(line) {
      leave(line);
      sessions.get(line)?.closed();
    },
    async http(line, head, body) {
      if (isAway(line) && hostile.http !== undefined) return hostile.http(line, head, body);
      const [method = 'GET'] = head.split(' ', 1);
      say(line, await endpoint.http({ ...askedIn(head), method, body }));
    },
  };
}

/** Hears that something was sent to the subject once the connections of first contact were left, and lets nothing through. */
export function sinceContact(heard: () => void): Wrap {
  return (endpoint) => {
    let opened = 0;
    let left = 0;
    const silent = { receive: heard, receiveBinary: heard, closed: () => undefined };
    return {
      ...endpoint,
      open(peer, handshake) {
        if (opened++ >= afterContact.connection) return silent;
        const session = endpoint.open(peer, handshake);
        const closed = (): void => {
          left++;
          session.closed();
        };
        return { ...session, closed };
      },
      http(request) {
        if (left >= afterContact.connection) heard();
        return endpoint.http(request);
      },
    };
  };
}

function say(line: Line, { status, headers, text }: HttpAnswer): void {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  answerHttp(line, `${status} ${STATUS_CODES[status] ?? ''}`, lines, text);
}

/** What the head of a request asks for. */
function askedIn(head: string): Handshake {
  const [first = '', ...lines] = head.split('\r\n');
  const { pathname, search } = new URL(first.split(' ')[1] ?? '/', 'http://memory/');
  const headers = lines.map((line) => /^([^:]+): *(.*)$/.exec(line) ?? []);
  return {
    path: decodeURIComponent(pathname),
    query: search.slice(1),
    headers: Object.fromEntries(headers.map(([, name = '', value = '']) => [name.toLowerCase(), value])),
  };
}
