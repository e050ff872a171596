import { jsonEqual } from '../../src/base/json.js';
import type { Conversation } from '../../src/wire/conversation.js';
import type { Frame } from '../../src/wire/recording.js';
import { endInWords, type Take } from '../../src/words/take.js';
import { carriedBy, inPayload } from './frames.js';
import { isMultiplexed, streamOf } from './naming.js';
import { Peer } from './peer.js';

/** Asks for an object that there is hardly, under fresh names; each name must come back. */
export async function contact(take: Take, conversation: Conversation): Promise<string | null> {
  for (const word of ['contact', 'again']) {
    const { answered, end } = await answers(take, conversation, word, Math.min(take.timeoutMs, take.contactLeftMs));
    if (answered) continue;
    const ended = end === null ? '' : `: the connection ended (${end})`;
    const asked = `a request to the stream \`${streamOf(take.target, 'things').name}\` was not answered`;
    return `${asked}${ended}${otherForm(take, conversation)}`;
  }
  return null;
}

/** Whether a later request is answered on this connection. */
export async function alive(take: Take, conversation: Conversation): Promise<boolean> {
  return (await answers(take, conversation, 'alive', take.timeoutMs)).answered;
}

/** What comes may have the form that the target denies. */
function otherForm({ target }: Take, { received }: Conversation): string {
  const isMany = isMultiplexed(target);
  const others = received.map(carriedBy).filter((one) => one !== null && (one.stream === undefined) === isMany);
  if (others.length === 0) return '';
  return isMany
    ? ' (what came names no stream: is `multiplexed` false?)'
    : ' (what came names a stream: is `multiplexed` true?)';
}

async function answers(
  take: Take,
  conversation: Conversation,
  word: string,
  timeoutMs: number,
): Promise<{ readonly answered: boolean; readonly end: string | null }> {
  const id = take.fresh(word);
  const { sent } = new Peer(take, conversation).act(streamOf(take.target, 'things'), 'retrieve', { pk: 0 }, id);
  const isIts = (frame: Frame): boolean => jsonEqual(inPayload(frame, 'request_id'), id) && !conversation.isEcho(frame);
  const arrival = await conversation.wait(isIts, { from: conversation.after(sent), timeoutMs });
  return { answered: arrival.kind === 'frame', end: arrival.kind === 'ended' ? endInWords(arrival.end) : null };
}
