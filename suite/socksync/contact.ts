import { randomUUID } from 'node:crypto';
import type { Conversation } from '../../src/wire/conversation.js';
import type { Frame } from '../../src/wire/recording.js';
import { memberOf } from '../../src/words/message.js';
import { endInWords, type Take } from '../../src/words/take.js';
import { barrierCodes, barrierKinds, sendBarrier, sendBarriers } from './barrier.js';
import { type Direction, declaredDirection, ruledDirection } from './direction.js';
import { codeOf, is, isError } from './frames.js';

/** The part of a deadline after which a further way is tried; the first one is given nearly all of it. */
const patience = 0.4;
const firstPatience = 0.9;

/**
 * First contact: messages with fresh words that must be refused. It learns which of them this subject refuses, and with
 * which codes, and who subscribes to functions; all of that is judged elsewhere.
 */
export async function contact(take: Take, conversation: Conversation): Promise<string | null> {
  let current = conversation;
  let refusals = 0;
  let silent = false;
  const codes: { [kind: string]: number } = {};
  for (const [at, kind] of barrierKinds.entries()) {
    if (current.end?.cause === 'flood' || take.contactLeftMs === 0) break;
    // Whoever is slow would answer one message after the next was sent, and its code would be taken for the other's.
    if (current.end !== null || (silent && refusals === 0)) current = await take.connect();
    const sent = sendBarrier(take, current, kind);
    const share = refusals > 0 ? 1 : at === 0 ? firstPatience : patience;
    const timeoutMs = Math.min(take.timeoutMs * share, take.contactLeftMs);
    const arrival = await current.wait(isError, { from: current.after(sent), timeoutMs });
    silent = arrival.kind === 'timeout';
    if (arrival.kind !== 'frame') continue;
    refusals++;
    const code = codeOf(arrival.frame);
    if (!Object.values(codes).includes(code)) codes[kind] = code;
    if (refusals >= 2 && Object.keys(codes).length >= 2) break;
  }
  if (refusals < 2) {
    const { end } = current;
    const ended = end === null ? '' : `; the connection ended (${endInWords(end)})`;
    return `messages that must be refused (an unknown name, an unknown type, text that is no JSON) were not answered with an \`error\`${ended}`;
  }
  if (!take.facts.has('barrier')) take.facts.set('barrier', codes);
  if (declaredDirection(take) === null && !take.facts.has('direction') && current.end === null) {
    const direction = await seenDirection(take, current);
    if (direction !== null) take.facts.set('direction', direction);
  }
  return null;
}

/** Who subscribes to functions; null where no function shows it. */
async function seenDirection(take: Take, conversation: Conversation): Promise<Direction | null> {
  const name = take.names.echo ?? '';
  const subscribes = (frame: Frame): boolean => is(frame, 'subscribe', 'function', name);
  const isCallee = (): boolean => conversation.received.some(subscribes);
  const ruled = ruledDirection(take);
  if (ruled === 'callee' && isCallee()) return 'callee';
  const until = take.contactLeftMs - take.timeoutMs * patience;
  const id = randomUUID();
  conversation.send(JSON.stringify({ func: 'subscribe', type: 'function', name }));
  const args = { token: take.fresh('again') };
  const sent = conversation.send(JSON.stringify({ func: 'call', type: 'function', name, id, args }));
  const shows = (frame: Frame): boolean => isError(frame) || memberOf(frame, 'id') === id || subscribes(frame);
  const from = conversation.after(sent);
  const arrival = await conversation.wait(shows, { from, timeoutMs: take.contactLeftMs });
  if (arrival.kind !== 'frame' || !is(arrival.frame, 'return')) return isCallee() ? 'callee' : null;
  if (ruled === 'caller') return 'caller';
  // What it subscribes to by itself may take a while.
  await conversation.wait(subscribes, { from: 0, timeoutMs: Math.max(0, take.contactLeftMs - Math.max(0, until)) });
  return isCallee() ? 'callee' : 'caller';
}

/** Whether a later message is answered on this connection. */
export async function alive(take: Take, conversation: Conversation): Promise<boolean> {
  const [first] = sendBarriers(take, conversation);
  if (first === undefined) return false;
  const codes = Object.values(barrierCodes(take));
  const from = conversation.after(first);
  const answers = (frame: Frame): boolean => isError(frame) && codes.includes(codeOf(frame));
  return (await conversation.wait(answers, { from, timeoutMs: take.timeoutMs })).kind === 'frame';
}
