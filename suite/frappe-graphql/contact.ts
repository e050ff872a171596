import type { Conversation } from '../../src/wire/conversation.js';
import type { Frame } from '../../src/wire/recording.js';
import type { Opening, Take } from '../../src/words/take.js';
import { offering } from './graphql-ws/client.js';
import { isOf, isProblem, message } from './graphql-ws/messages.js';
import { isSocketio } from './place.js';
import { Site } from './site.js';
import { packetIn } from './socketio/packets.js';
import { handshake, usualVersion } from './socketio/socket.js';

/** What a connection is opened with that nobody wants anything particular of. */
export async function usualOpening(take: Take): Promise<Opening> {
  if (!isSocketio(take.target)) return offering();
  const cookie = await new Site(take).session('user').catch(() => null);
  return handshake(take, cookie, await usualVersion(take, cookie));
}

/** Two queries for what every schema has, under fresh aliases: each must come back under its own. */
export async function contact(take: Take, conversation: Conversation): Promise<string | null> {
  const words = [take.fresh('contact'), take.fresh('again')].map((word) => word.replaceAll('-', '_'));
  const timeoutMs = Math.min(take.timeoutMs, take.contactLeftMs);
  if (isSocketio(take.target)) {
    const opens = (frame: Frame): boolean => packetIn(frame).kind === 'open';
    const arrival = await conversation.wait(opens, { from: 0, timeoutMs });
    if (arrival.kind !== 'frame') return 'Socket.IO does not answer where it is said to listen (see `socketioUrl`)';
    const cookie = await new Site(take).session('user').catch(() => null);
    for (const word of words) {
      const demand = { requirement: 'frappe-graphql/query', expected: 'an answer' };
      const { frame } = await new Site(take).graphql({ query: `{ ${word}: __typename }` }, demand, cookie);
      if (frame.text?.includes(word) !== true)
        return `the query { ${word}: __typename } was not answered under its alias`;
    }
    return null;
  }
  const line = await initialised(take, conversation);
  if (line === null) return 'a `connection_init` was not acknowledged';
  for (const word of words) {
    // As a name, and not as in the query.
    const named = new RegExp(`${word}\\\\*"`);
    const comes = (frame: Frame): boolean => named.test(saidBy(frame));
    const id = take.fresh('op');
    const sent = line.send(message('start', { id, payload: { query: `{ ${word}: __typename }` } }));
    const arrival = await line.wait(comes, { from: line.after(sent), timeoutMs });
    if (arrival.kind !== 'frame') return `the query { ${word}: __typename } was not answered under its alias`;
  }
  return null;
}

/** A connection that is initialised, without a payload or, where that is refused, with one; null where neither is. */
async function initialised(take: Take, first: Conversation): Promise<Conversation | null> {
  for (const members of [{}, { payload: {} }]) {
    const { conversation, refusal } =
      'payload' in members ? await take.knock(offering()) : { conversation: first, refusal: null };
    if (refusal !== null) return null;
    conversation.send(message('connection_init', members));
    const answers = (frame: Frame): boolean => /connection_(ack|error)/.test(saidBy(frame));
    const timeoutMs = Math.min(take.timeoutMs, take.contactLeftMs);
    const arrival = await conversation.wait(answers, { from: 0, timeoutMs });
    if (arrival.kind === 'frame' && saidBy(arrival.frame).includes('connection_ack')) return conversation;
  }
  return null;
}

/** What a frame says, in whatever form. */
function saidBy({ text, bytes }: Frame): string {
  return text ?? new TextDecoder().decode(bytes ?? undefined);
}

/** Whether something that is sent now is answered on this connection. */
export async function alive(take: Take, conversation: Conversation): Promise<boolean> {
  const { timeoutMs } = take;
  if (isSocketio(take.target)) {
    const has = (kind: string): boolean => conversation.received.some((frame) => packetIn(frame).kind === kind);
    if (!has('connect')) {
      conversation.send('40');
      const connects = (frame: Frame): boolean => packetIn(frame).kind === 'connect';
      if ((await conversation.wait(connects, { from: 0, timeoutMs })).kind !== 'frame') return false;
    }
    const from = conversation.mark();
    conversation.send(conversation.opening[0]?.more.url?.includes('EIO=3') === true ? '40/barrier' : '40/barrier,');
    const refused = (frame: Frame): boolean => packetIn(frame).kind === 'refused';
    return (await conversation.wait(refused, { from, timeoutMs })).kind === 'frame';
  }
  const from = conversation.mark();
  const [id, word] = [take.fresh('alive'), take.fresh('type')];
  const isInitialised = conversation.received.some((frame) => isOf(frame, ['connection_ack']));
  if (isInitialised) conversation.send(message('start', { id, payload: { query: '{ __typename }' } }));
  else if (conversation.sent.length === 0) conversation.send(message('connection_init'));
  // An init that is still awaited is not to be answered by another one.
  else conversation.send(message(word));
  const answers = (frame: Frame): boolean =>
    isInitialised ? isOf(frame, ['data', 'error'], id) : isOf(frame, ['connection_ack']) || isProblem(frame);
  return (await conversation.wait(answers, { from, timeoutMs })).kind === 'frame';
}
