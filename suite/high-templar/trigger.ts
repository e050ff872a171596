import { isObject, type Json, type JsonObject } from '../../src/base/json.js';
import type { Frame } from '../../src/wire/recording.js';
import type { HttpAnswer } from '../../src/wire/wire.js';
import type { Take } from '../../src/words/take.js';
import type { ResolvedTarget } from '../../src/words/target.js';
import { type Demand, Stopped } from '../../src/words/testimony.js';
import type { Room } from './rooms.js';

/** What was triggered, so that its publications can be told apart from all others. */
export interface Triggered {
  readonly token: string;
  readonly rooms: readonly Room[];
  readonly data: Json;
  readonly sent: Frame;
  /** The status that says that it was not taken: nothing need come of it then. */
  readonly refused: number | null;
}

/** How triggers reach the subject. */
export type Way =
  | { readonly kind: 'http'; readonly url: string; readonly headers: Readonly<Record<string, string>> }
  | { readonly kind: 'amqp' };

/** The way that the target says; else HTTP, at `trigger/` beside the place of the WebSockets. */
function wayOf({ url, extra }: ResolvedTarget): Way {
  const { trigger } = extra;
  if (isObject(trigger) && trigger.kind === 'amqp') return { kind: 'amqp' };
  const said = isObject(trigger) ? trigger : {};
  const beside = new URL(url);
  beside.protocol = beside.protocol === 'wss:' ? 'https:' : 'http:';
  beside.search = '';
  return {
    kind: 'http',
    url: typeof said.url === 'string' ? said.url : new URL('../trigger/', beside).href,
    headers: headersIn(said),
  };
}

/** Whether the HTTP status is the gateway's own: there is one, and no bridge gives it. */
export function tellsStatus({ extra }: ResolvedTarget): boolean {
  const { trigger } = extra;
  return !isObject(trigger) || (trigger.kind === 'http' && trigger.bridged !== true);
}

/** Hands a body to the gateway as a trigger; over HTTP, returns what it answered. */
export async function sendTrigger(
  take: Take,
  body: string,
): Promise<{
  readonly sent: Frame;
  readonly answer: Extract<HttpAnswer, { ok: true }> | null;
  readonly frames: readonly Frame[];
}> {
  const way = wayOf(take.target);
  if (way.kind === 'amqp') {
    const sent = await take.publish('api', body);
    return { sent, answer: null, frames: [sent] };
  }
  const headers = { 'content-type': 'application/json', ...way.headers };
  const exchange = await take.ask('api', way.url, { method: 'POST', headers, body });
  const [sent] = exchange.frames;
  if (sent === undefined) throw new Error('a request was not recorded');
  if (!take.has('trigger-status')) {
    if (!exchange.answer.ok) throw new Stopped(`a trigger was not answered: ${exchange.answer.reason}`, null);
    return { sent, answer: exchange.answer, frames: exchange.frames };
  }
  const answer = await take.answered(exchange, statusDemand);
  return { sent, answer, frames: exchange.frames };
}

const statusDemand: Demand = { requirement: 'high-templar/trigger-status', expected: 'an answer to this trigger' };

function headersIn({ headers }: JsonObject): Readonly<Record<string, string>> {
  if (!isObject(headers)) return {};
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name.toLowerCase(), value]] : [],
    ),
  );
}
