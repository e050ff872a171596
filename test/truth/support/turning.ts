import { STATUS_CODES } from 'node:http';
import type { Handshake, HttpAnswer } from '../../../src/reference/endpoint.js';
import { openReference } from '../../../src/reference/open.js';
import type { PlayedApi } from '../../../src/wire/api.js';
import { apiTimeoutMs, askPlayed } from './behind.js';
import type { Watched } from './contact.js';
import type { Hostile } from './hostile.js';
import { acceptHandshake, answerHttp, type Behaviour, type Line } from './server.js';
import type { Named } from './subjects.js';

/** When a subject turns hostile. */
export interface Turning {
  /** Whether what is opened or asked for now is treated badly. */
  may(): boolean;
  /** After how many texts on a connection, counted from it; they differ from one connection to the next. */
  readonly texts: number;
}

/** Hostile from the first frame on. */
export const fromTheFirst: Turning = { may: () => true, texts: 0 };
/** Hostile once first contact is over, after up to four frames of each connection that is opened then. */
export const afterContact = ({ isOver }: Pick<Watched, 'isOver'>): Turning => ({ may: isOver, texts: 5 });

/** The reference, which turns hostile. The API behind it is the one that is played. */
export function turning(
  { protocol, binding = null }: Named,
  hostile: Hostile,
  when: Turning,
  api: PlayedApi,
): Behaviour {
  const endpoint = openReference(protocol, { binding, api: askPlayed(api), apiTimeoutMs });
  /** The connections that are treated badly. */
  const away = new Set<Line>();
  const sessions = new Map<Line, ReturnType<typeof endpoint.open>>();
  const heard = new Map<Line, number>();
  const turned = new Map<Line, ((text: string) => void) | undefined>();
  const turnWhenDue = (line: Line): void => {
    const due = when.texts === 0 ? 0 : line.number % when.texts;
    if (!away.has(line) || turned.has(line) || hostile.turn === undefined || (heard.get(line) ?? 0) < due) return;
    turned.set(line, hostile.turn(line));
  };
  return {
    ready: async () => endpoint.ready?.(),
    async handshake(line, head) {
      if (when.may()) away.add(line);
      if (away.has(line) && hostile.handshake !== undefined) return hostile.handshake(line, head);
      const handshake = askedIn(head);
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
      if (away.has(line) && hostile.closing !== undefined) hostile.closing(line);
      else line.close(1000);
    },
    closed: (line) => sessions.get(line)?.closed(),
    async http(line, head, body) {
      if (when.may() && hostile.http !== undefined) return hostile.http(line, head, body);
      const [method = 'GET'] = head.split(' ', 1);
      say(line, await endpoint.http({ ...askedIn(head), method, body }));
    },
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
