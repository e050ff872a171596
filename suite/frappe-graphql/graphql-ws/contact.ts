import { unescaped } from '../../../src/base/text.js';
import type { Conversation } from '../../../src/wire/conversation.js';
import type { Frame } from '../../../src/wire/recording.js';
import type { Take } from '../../../src/words/take.js';
import { endOf } from '../ended.js';
import { offering } from './client.js';
import { isOf, isProblem, message } from './messages.js';

/** Two queries on a connection that is initialised, each of which must come back under its alias. */
export async function contactGraphqlWs(
  take: Take,
  first: Conversation,
  words: readonly string[],
): Promise<string | null> {
  const begun = await initialised(take, first);
  if ('why' in begun) return begun.why;
  const { conversation } = begun;
  for (const word of words) {
    // As a name, and not as in the query.
    const named = new RegExp(`${word}\\\\*"`);
    const query = `{ ${word}: __typename }`;
    const sent = conversation.send(message('start', { id: take.fresh('op'), payload: { query } }));
    const from = conversation.after(sent);
    const arrival = await conversation.wait((frame) => named.test(saidBy(frame)), { from, timeoutMs: timeOf(take) });
    if (arrival.kind !== 'frame') return `the query ${query} was not answered under its alias${endOf(conversation)}`;
  }
  return null;
}

/** Whether something that is sent now is answered on a connection. */
export async function isAliveOnGraphqlWs(take: Take, conversation: Conversation): Promise<boolean> {
  const from = conversation.mark();
  const [id, word] = [take.fresh('alive'), take.fresh('type')];
  const isInitialised = conversation.received.some((frame) => isOf(frame, ['connection_ack']));
  if (isInitialised) conversation.send(message('start', { id, payload: { query: '{ __typename }' } }));
  else if (conversation.sent.length === 0) conversation.send(message('connection_init'));
  // An init that is still awaited is not to be answered by another one.
  else conversation.send(message(word));
  const answers = (frame: Frame): boolean =>
    isInitialised ? isOf(frame, ['data', 'error'], id) : isOf(frame, ['connection_ack']) || isProblem(frame);
  return (await conversation.wait(answers, { from, timeoutMs: take.timeoutMs })).kind === 'frame';
}

/** A connection that is initialised, without a payload or, where that is refused, with one; else why there is none. */
async function initialised(
  take: Take,
  first: Conversation,
): Promise<{ readonly conversation: Conversation } | { readonly why: string }> {
  let why = '';
  for (const members of [{}, { payload: {} }]) {
    const isAgain = why !== '';
    const { conversation, refusal } = isAgain ? await take.knock(offering()) : { conversation: first, refusal: null };
    if (refusal !== null) break;
    conversation.send(message('connection_init', members));
    const answers = (frame: Frame): boolean => /connection_(ack|error)/.test(saidBy(frame));
    const arrival = await conversation.wait(answers, { from: 0, timeoutMs: timeOf(take) });
    if (arrival.kind === 'frame' && saidBy(arrival.frame).includes('connection_ack')) return { conversation };
    if (!isAgain) why = `a \`connection_init\` was not answered with a \`connection_ack\`${endOf(conversation)}`;
  }
  return { why };
}

function timeOf(take: Take): number {
  return Math.min(take.timeoutMs, take.contactLeftMs);
}

/** What a frame says, in whatever form and however it is escaped. */
function saidBy({ text, bytes }: Frame): string {
  return unescaped(text ?? new TextDecoder().decode(bytes ?? undefined));
}
