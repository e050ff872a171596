import type { Conversation } from '../../src/wire/conversation.js';
import type { Frame } from '../../src/wire/recording.js';
import { endInWords, type Take } from '../../src/words/take.js';
import { helloIn, isAnswer, kindOf } from './frames.js';

/** A room that nobody is allowed. */
function nowhere(take: Take): string {
  const requestId = take.fresh('contact');
  return JSON.stringify({ type: 'subscribe', room: { nowhere: requestId }, requestId });
}

/**
 * First contact: the hello, then an answer to a subscribe that must be refused. Whoever is told that it is not
 * authenticated is told enough: such a connection may be closed.
 */
export async function contact(take: Take, conversation: Conversation): Promise<string | null> {
  const isHello = (frame: Frame): boolean => kindOf(frame) === 'hello';
  const hello = await firstOf(take, conversation, isHello, 0);
  if (typeof hello === 'string')
    return `the handshake was not answered with a frame that says whether the client is authenticated${hello}`;
  const sent = conversation.send(nowhere(take));
  const answer = await firstOf(take, conversation, isAnswer, conversation.after(sent));
  if (typeof answer !== 'string' || helloIn(hello).authenticated === false) return null;
  return `a subscribe to a room that nobody is allowed was not answered${answer}`;
}

/** What comes, or why nothing does, in words to be appended. */
async function firstOf(
  take: Take,
  conversation: Conversation,
  match: (frame: Frame) => boolean,
  from: number,
): Promise<Frame | string> {
  const genuine = (frame: Frame): boolean => match(frame) && !conversation.isEcho(frame);
  const timeoutMs = Math.min(take.timeoutMs, take.contactLeftMs);
  const arrival = await conversation.wait(genuine, { from, timeoutMs });
  if (arrival.kind === 'frame') return arrival.frame;
  return arrival.kind === 'ended' ? `: the connection ended (${endInWords(arrival.end)})` : '';
}

/** Whether a later ping is answered on this connection, or at least a later subscribe. */
export async function alive(take: Take, conversation: Conversation): Promise<boolean> {
  const probes = [
    { text: 'ping', answers: (frame: Frame): boolean => kindOf(frame) === 'pong' },
    { text: nowhere(take), answers: isAnswer },
  ];
  for (const { text, answers } of take.has('ping') ? probes : probes.slice(1)) {
    const from = conversation.after(conversation.send(text));
    const arrival = await conversation.wait(answers, { from, timeoutMs: take.timeoutMs });
    if (arrival.kind === 'frame') return true;
    if (arrival.kind === 'ended') return false;
  }
  return false;
}
