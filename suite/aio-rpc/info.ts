import { isObject, member } from '../../src/base/json.js';
import { clip } from '../../src/base/text.js';
import { findInfo } from './fixture.js';
import type { Answer, Peer } from './peer.js';

const methods = new WeakMap<Peer, string>();

/** Asks for server information, by whichever name the subject has for it. */
export async function askInfo(peer: Peer): Promise<Answer> {
  const known = methods.get(peer);
  if (known !== undefined) return peer.accepts('aio-rpc/info-shape', known, {});
  const found = await findInfo(peer);
  if (found === null) return peer.accepts('aio-rpc/info-shape', peer.take.names.info ?? 'info', {});
  methods.set(peer, found.method);
  return found.answer;
}

/** How many connections the subject counts. */
export async function connectionsNow(peer: Peer): Promise<number> {
  const { value, sent, frame } = await askInfo(peer);
  const connections = member(value, 'connections');
  if (typeof connections === 'number') return connections;
  const demand = { requirement: 'aio-rpc/info-shape', expected: 'an integer as `connections`' };
  return peer.take.fail(demand, clip(frame.text ?? ''), [sent, frame]);
}

/** How many subscribers the subject counts for a channel, in all and by event. */
export async function subscribersOf(
  peer: Peer,
  channel: string,
): Promise<{ readonly total: number; readonly events: ReadonlyMap<string, number> }> {
  const { value, sent, frame } = await askInfo(peer);
  const channels = member(value, 'channels');
  const events = member(channels, channel) ?? {};
  if (!isObject(channels) || !isObject(events)) {
    const demand = { requirement: 'aio-rpc/info-shape', expected: '`channels`: {channel: {event: integer}}' };
    return peer.take.fail(demand, clip(frame.text ?? ''), [sent, frame]);
  }
  const counts = Object.entries(events).map(
    ([event, count]) => [event, typeof count === 'number' ? count : 0] as const,
  );
  return { total: counts.reduce((sum, [, count]) => sum + count, 0), events: new Map(counts) };
}
