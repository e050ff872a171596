import type { JsonObject } from '../../../src/base/json.js';
import { unescaped } from '../../../src/base/text.js';
import type { Conversation } from '../../../src/wire/conversation.js';
import type { Frame } from '../../../src/wire/recording.js';
import type { Take } from '../../../src/words/take.js';
import { endOf } from '../ended.js';
import { offering } from './client.js';
import { isOf, isProblem, message } from './messages.js';

/**
 * Two queries on a connection that is initialised, each of which must come back under its alias. They are tried as well
 * where nothing acknowledges the connection: who answers them speaks this protocol, and is judged for what is missing.
 */
export async function contactGraphqlWs(
  take: Take,
  first: Conversation,
  words: readonly string[],
): Promise<string | null> {
  const { conversation, why } = await initialised(take, first);
  if (conversation.end !== null) return why ?? 'the connection ended';
  for (const word of words) {
    // As a name, and not as in the query.
    const named = new RegExp(`${word}\\\\*"`);
    const query = `{ ${word}: __typename }`;
    const sent = conversation.send(message('start', { id: take.fresh('op'), payload: { query } }));
    const from = conversation.after(sent);
    const arrival = await conversation.wait((frame) => named.test(saidBy(frame)), { from, timeoutMs: timeOf(take) });
    if (arrival.kind !== 'frame')
      return why ?? `the query ${query} was not answered under its alias${endOf(conversation)}`;
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

/** How much of a deadline an acknowledgement is waited for: what comes behind it needs the rest of the time. */
const untilAcknowledged = 0.6;

/** A connection that is initialised, without a payload or, where that is refused, with one; and why it may not be. */
async function initialised(
  take: Take,
  first: Conversation,
): Promise<{ readonly conversation: Conversation; readonly why: string | null }> {
  const answers = (frame: Frame): boolean => /connection_(ack|error)/.test(saidBy(frame));
  const inits = async (conversation: Conversation, members: JsonObject): Promise<'acknowledged' | 'refused' | null> => {
    conversation.send(message('connection_init', members));
    const timeoutMs = Math.min(untilAcknowledged * take.timeoutMs, take.contactLeftMs);
    const arrival = await conversation.wait(answers, { from: 0, timeoutMs });
    if (arrival.kind !== 'frame') return null;
    return saidBy(arrival.frame).includes('connection_ack') ? 'acknowledged' : 'refused';
  };
  const begun = await inits(first, {});
  if (begun === 'acknowledged') return { conversation: first, why: null };
  const why = `a \`connection_init\` was not answered with a \`connection_ack\`${endOf(first)}`;
  if (begun === null) return { conversation: first, why };
  const { conversation, refusal } = await take.knock(offering());
  const isAcknowledged = refusal === null && (await inits(conversation, { payload: {} })) === 'acknowledged';
  return isAcknowledged ? { conversation, why: null } : { conversation: first, why };
}

function timeOf(take: Take): number {
  return Math.min(take.timeoutMs, take.contactLeftMs);
}

/** What a frame says, in whatever form and however it is escaped. */
function saidBy({ text, bytes }: Frame): string {
  return unescaped(text ?? new TextDecoder().decode(bytes ?? undefined));
}
