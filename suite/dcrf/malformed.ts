import { clip } from '../../src/base/text.js';
import type { Frame } from '../../src/wire/recording.js';
import { endInWords } from '../../src/words/take.js';
import type { Dcrf } from './context.js';
import { inPayload, isSuccess } from './frames.js';
import type { Peer } from './peer.js';
import type { Things } from './things.js';

/** How long a connection that may die is looked at, in milliseconds: there are servers that clean up once a second. */
const lookedAtMs = 2000;

/**
 * Sends what must not succeed on a connection of its own, after a request that did. It is answered with an error, or the
 * connection ends; others go on, as a witness sees.
 */
export async function mustNotSucceed(
  { take, things }: Dcrf,
  witness: Things,
  requirement: string,
  send: (peer: Peer) => Frame,
): Promise<'error' | 'closed'> {
  const all = await things();
  const { conversation } = all.peer;
  const thing = await all.create();
  const from = conversation.mark();
  const sent = send(all.peer);
  const demand = { requirement, expected: 'an error, or the end of the connection' };
  const timeoutMs = Math.max(take.timeoutMs, lookedAtMs);
  const arrival = await conversation.wait(() => true, { from, timeoutMs });
  if (arrival.kind === 'timeout') {
    // Neither: whoever goes on as if nothing had been said has refused nothing.
    take.omitted(demand, 'neither an error nor the end of the connection', [sent]);
  }
  const frames = [sent, ...(arrival.kind === 'frame' ? [arrival.frame] : [])];
  const succeeded = arrival.kind === 'frame' && isSuccess(inPayload(arrival.frame, 'response_status'));
  if (succeeded) take.broken(demand, clip(arrival.frame.text ?? ''), frames);
  const others = { requirement: 'dcrf/fault-others', expected: 'that other connections go on' };
  const { end } = witness.peer.conversation;
  if (end !== null) take.fail(others, `the end of another connection (${endInWords(end)})`, frames);
  await witness.holds(thing, others.requirement);
  if (!succeeded) take.holds(requirement, ...frames);
  return arrival.kind === 'frame' ? 'error' : 'closed';
}

/** The profile upstream ends the connection with code 1011 and without an answer. */
export async function mustEndWith1011(
  { take, things }: Dcrf,
  requirement: string,
  send: (peer: Peer) => Frame,
): Promise<void> {
  const all = await things();
  const { conversation } = all.peer;
  await all.create();
  const from = conversation.mark();
  const sent = send(all.peer);
  const demand = { requirement, expected: 'the end of the connection, with code 1011 and without an answer' };
  const { code } = await take.mustEnd(conversation, demand, [sent]);
  const came = conversation.received.slice(from);
  if (came.length > 0) take.broken(demand, came[0]?.text ?? 'a binary frame', [sent, ...came]);
  else take.check(demand, code === 1011, `the end of the connection, with code ${code}`, [sent]);
}
