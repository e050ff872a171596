import { clip, unescaped } from '../../src/base/text.js';
import type { Conversation } from '../../src/wire/conversation.js';
import type { Frame } from '../../src/wire/recording.js';
import type { Opening, Take } from '../../src/words/take.js';
import { endOf } from './ended.js';
import { offering } from './graphql-ws/client.js';
import { contactGraphqlWs, isAliveOnGraphqlWs } from './graphql-ws/contact.js';
import { isSocketio } from './place.js';
import { Site } from './site.js';
import { packetIn } from './socketio/packets.js';
import { handshake, usualVersion } from './socketio/socket.js';

/** What a connection is opened with that nobody wants anything particular of. */
export async function usualOpening(take: Take): Promise<Opening> {
  if (!isSocketio(take.target)) return offering();
  // It opens what shows whether the subject lives: it must not ask for that itself.
  const cookie = await new Site(take).sessionIfAny('user');
  return handshake(take, cookie, await usualVersion(take, cookie));
}

/** Two queries for what every schema has, under fresh aliases: each must come back under its own. */
export async function contact(take: Take, conversation: Conversation): Promise<string | null> {
  const words = [take.fresh('contact'), take.fresh('again')].map((word) => word.replaceAll('-', '_'));
  return isSocketio(take.target)
    ? contactSocketio(take, conversation, words)
    : contactGraphqlWs(take, conversation, words);
}

/** The packet that opens Engine.IO, and two queries over HTTP; the connection must not end meanwhile. */
async function contactSocketio(
  take: Take,
  conversation: Conversation,
  words: readonly string[],
): Promise<string | null> {
  const opens = (frame: Frame): boolean => packetIn(frame).kind === 'open';
  const timeoutMs = Math.min(take.timeoutMs, take.contactLeftMs);
  const arrival = await conversation.wait(opens, { from: 0, timeoutMs });
  if (arrival.kind !== 'frame')
    return `Socket.IO does not answer where it is said to listen (see \`socketioUrl\`)${endOf(conversation)}`;
  const why = await contactHttp(take, words);
  const { end } = conversation;
  // Where a connection floods, that is why nothing else is read in time.
  if (end === null || (why !== null && end.cause !== 'flood')) return why;
  return `nobody can be told anything by Socket.IO${endOf(conversation)}`;
}

async function contactHttp(take: Take, words: readonly string[]): Promise<string | null> {
  const site = new Site(take);
  // Whoever was not let in for the handshake asks as a guest: another login would take what is left of the time.
  const cookie = site.knownSession('user');
  // Both at once: a subject may be far away.
  const answers = await Promise.all(words.map((word) => askUnder(site, word, cookie)));
  return answers.find((why) => why !== null) ?? null;
}

/** Asks under an alias; says why that was no success, or null. */
async function askUnder(site: Site, word: string, cookie: string | null): Promise<string | null> {
  const query = `{ ${word}: __typename }`;
  const tried = await site.triesGraphql({ query }, cookie);
  if ('why' in tried) return `the query ${query} was not answered over HTTP: ${tried.why}`;
  const { status, frame } = tried;
  // As a name, and not as in the query.
  if (unescaped(frame.text ?? '').includes(`${word}"`)) return null;
  return `the query ${query} was not answered under its alias: ${seenIn(status, frame)}`;
}

function seenIn(status: number, { text }: Frame): string {
  return text === null || text === '' ? `the status ${status}` : `the status ${status}: ${clip(text)}`;
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
