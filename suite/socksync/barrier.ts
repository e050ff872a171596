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
  /** Whether every barrier that was sent was answered: only then is it certain which errors are the others. */
  readonly fenced: boolean;
}

/**
 * Sorts the errors that came after a frame was sent. Barriers are answered in their order, after they were sent; what
 * has their codes besides came before their own answers.
 */
export function errorsAfter(take: Take, conversation: Conversation, sent: Frame): Errors {
  const errors = errorsFrom(conversation, conversation.after(sent));
  const answers = new Set<Frame>();
  let before = Number.POSITIVE_INFINITY;
  let fenced = true;
  for (const { frame, code } of barriersFrom(take, conversation, sent).reverse()) {
    const answer = errors.findLast(
      (error) => error.index < before && error.index > frame.index && Object.is(codeOf(error), code),
    );
    if (answer === undefined) fenced = false;
    else {
      answers.add(answer);
      before = answer.index;
    }
  }
  return { others: errors.filter((error) => !answers.has(error)), fenced };
}

/**
 * How many errors came on a connection beyond the answers to its barriers, in whatever order; `now` is one that is just
 * coming.
 */
export function otherErrors(take: Take, conversation: Conversation, now: Frame): number {
  const owed = new Map<number, number>();
  const [first] = conversation.sent;
  const barriers = first === undefined ? [] : barriersFrom(take, conversation, first);
  for (const { code } of barriers) owed.set(code, (owed.get(code) ?? 0) + 1);
  let others = 0;
  for (const error of errorsFrom(conversation, 0, now)) {
    const left = owed.get(codeOf(error)) ?? 0;
    if (left > 0) owed.set(codeOf(error), left - 1);
    else others++;
  }
  return others;
}

interface Barrier {
  readonly frame: Frame;
  /** The code with which it is refused. */
  readonly code: number;
}

function barriersFrom(take: Take, { sent }: Conversation, first: Frame): Barrier[] {
  const codes = barrierCodes(take);
  return sent.slice(sent.indexOf(first)).flatMap((frame) => {
    const kind = kindOf(frame);
    const code = kind === null ? undefined : codes[kind];
    return code === undefined ? [] : [{ frame, code }];
  });
}

function errorsFrom({ received }: Conversation, from: number, now?: Frame): Frame[] {
  const errors = received.slice(from).filter(isError);
  return now === undefined || received.includes(now) ? errors : [...errors, now];
}
