import type { Conversation } from '../../src/wire/conversation.js';
import type { Frame } from '../../src/wire/recording.js';
import type { Take } from '../../src/words/take.js';
import { codeOf, isError } from './frames.js';

/**
 * The sentinel of this protocol: messages whose refusal needs no subscription. Two that are refused with different
 * codes are sent one after the other: so what is answered before them is told apart from their own answers, whatever
 * its code is.
 */
export const barrierKinds = ['unknown-name', 'unknown-type', 'not-json'] as const;
export type BarrierKind = (typeof barrierKinds)[number];

/** With which codes the subject refuses them: the documented ones, until first contact has seen others. */
export type BarrierCodes = Readonly<Partial<Record<BarrierKind, number>>>;

const documented: BarrierCodes = { 'unknown-name': 3, 'unknown-type': 2 };

/** How every word begins by which a barrier is known. */
const mark = 'barrier';

function textOf(kind: BarrierKind, word: string): string {
  if (kind === 'not-json') return `${word} is no JSON`;
  const [type, name] = kind === 'unknown-name' ? ['var', word] : [word, word];
  return JSON.stringify({ func: 'get', type, name });
}

/** Sends one message that must be refused. */
export function sendBarrier(take: Take, conversation: Conversation, kind: BarrierKind): Frame {
  return conversation.send(textOf(kind, take.fresh(mark)));
}

/** The codes that first contact has seen. */
export function barrierCodes(take: Take): BarrierCodes {
  return (take.facts.get('barrier') as BarrierCodes | undefined) ?? documented;
}

/** Sends both, or the one that this subject answers. */
export function sendBarriers(take: Take, conversation: Conversation): readonly Frame[] {
  const kinds = barrierKinds.filter((kind) => barrierCodes(take)[kind] !== undefined);
  return kinds.map((kind) => sendBarrier(take, conversation, kind));
}

function kindOf({ text }: Frame): BarrierKind | null {
  const word = `${mark}-`;
  if (text === null || text.length > 200) return null;
  if (text.startsWith(word)) return 'not-json';
  if (text.startsWith(`{"func":"get","type":"${word}`)) return 'unknown-type';
  return text.startsWith(`{"func":"get","type":"var","name":"${word}`) ? 'unknown-name' : null;
}

/** The errors of a stretch of a connection, the answers to barriers told apart. */
export interface Errors {
  /** Errors that are not answers to barriers. */
  readonly others: readonly Frame[];
  /** Whether every barrier that was sent was answered. */
  readonly fenced: boolean;
}

/** Sorts the errors that came after a frame was sent; `now` is one that is just coming. */
export function errorsAfter(take: Take, conversation: Conversation, sent: Frame, now?: Frame): Errors {
  const codes = barrierCodes(take);
  const owed = new Map<number, number>();
  for (const frame of conversation.sent.slice(conversation.sent.indexOf(sent))) {
    const kind = kindOf(frame);
    const code = kind === null ? undefined : codes[kind];
    if (code !== undefined) owed.set(code, (owed.get(code) ?? 0) + 1);
  }
  const others: Frame[] = [];
  // From the last to the first: an error that has a barrier's code came before the barrier's own.
  for (const frame of errorsFrom(conversation, conversation.after(sent), now).reverse()) {
    const code = codeOf(frame);
    const left = owed.get(code) ?? 0;
    if (left > 0) owed.set(code, left - 1);
    else others.unshift(frame);
  }
  return { others, fenced: [...owed.values()].every((left) => left === 0) };
}

/** How many errors came on a connection beyond the answers to its barriers; `now` is one that is just coming. */
export function otherErrors(take: Take, conversation: Conversation, now: Frame): number {
  const first = conversation.sent[0];
  if (first === undefined) return errorsFrom(conversation, 0, now).length;
  const before = errorsFrom(conversation, 0).filter((frame) => frame.index < first.index);
  return before.length + errorsAfter(take, conversation, first, now).others.length;
}

function errorsFrom({ received }: Conversation, from: number, now?: Frame): Frame[] {
  const errors = received.slice(from).filter(isError);
  return now === undefined || received.includes(now) ? errors : [...errors, now];
}
