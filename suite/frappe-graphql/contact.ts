import { unescaped } from '../../src/base/text.js';
import type { Conversation } from '../../src/wire/conversation.js';
import type { Frame } from '../../src/wire/recording.js';
import type { Opening, Take } from '../../src/words/take.js';
import { offering } from './graphql-ws/client.js';
import { contactGraphqlWs, isAliveOnGraphqlWs } from './graphql-ws/contact.js';
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
      // As a name, and not as in the query.
      if (!unescaped(frame.text ?? '').includes(`${word}"`))
        return `the query { ${word}: __typename } was not answered under its alias`;
    }
    return null;
  }
  return contactGraphqlWs(take, conversation, words);
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
  return isAliveOnGraphqlWs(take, conversation);
}
