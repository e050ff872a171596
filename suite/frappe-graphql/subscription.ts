import type { Json } from '../../src/base/json.js';
import { clip, hasToken, unescaped } from '../../src/base/text.js';
import type { Conversation } from '../../src/wire/conversation.js';
import type { Frame } from '../../src/wire/recording.js';
import type { Take } from '../../src/words/take.js';
import type { Demand } from '../../src/words/testimony.js';
import type { Change } from './documents.js';
import { type Asked, at, errorsIn } from './operation.js';
import { type Told, timesIn } from './told.js';

/** Where a subscription is heard, and what a frame there tells it; null where it is not for it. */
export interface Hearing {
  readonly conversation: Conversation;
  read(frame: Frame): Told | null;
  /** What a frame would tell it, had it not been sent in another way, and what that breaks; null where it is not so. */
  astray?(frame: Frame): (Told & { readonly breaks: Demand }) | null;
}

/** What is known of a subject that has ever told anything. */
export const wasTold = 'an event was told';

/** What is known of a subject that has ever told an event with errors. */
export const hadErrors = 'an event had errors';

/** A subscription of a client, as it is heard on one connection. */
export class Subscription {
  readonly take: Take;
  readonly asked: Asked;
  /** Its `subscription_id`, or the `id` of its operation. */
  readonly id: string;
  /** The frame that made it. */
  readonly made: Frame;
  readonly hearing: Hearing;

  constructor(take: Take, about: Pick<Subscription, 'asked' | 'id' | 'made' | 'hearing'>) {
    this.take = take;
    this.asked = about.asked;
    this.id = about.id;
    this.made = about.made;
    this.hearing = about.hearing;
  }

  /** The same subscription, as it is heard elsewhere. */
  at(hearing: Hearing): Subscription {
    return new Subscription(this.take, { asked: this.asked, id: this.id, made: this.made, hearing });
  }

  /** All that was told, of one change where one is given. */
  heard(change?: Change): readonly Told[] {
    const told = this.hearing.conversation.received.map((frame) => this.#read(frame)).filter((one) => one !== null);
    return change === undefined ? told : told.filter((one) => tells(one, change));
  }

  /** After a barrier: it was not refused, and no event of it comes without data. */
  mustNotBeRefused(requirement: string): void {
    const refusal = this.heard().find(({ kind, payload }) => kind === 'error' || isNoResult(payload));
    if (refusal === undefined) return;
    const demand = { requirement, expected: 'a subscription, and its events with their `data`' };
    this.take.fail(demand, seenIn(refusal), [this.made, refusal.frame]);
  }

  /** Awaits the event of a change. */
  hears(change: Change, requirement = 'frappe-graphql/event'): Promise<Told> {
    return this.#hearsOne(requirement, `an event of this change of ${change.doctype} ${change.name}`, change);
  }

  /** Awaits the event of one of two changes. */
  hearsEither(first: Change, second: Change, requirement = 'frappe-graphql/event'): Promise<Told> {
    return this.#hearsOne(requirement, 'an event of one of these two changes', first, second);
  }

  async #hearsOne(requirement: string, expected: string, ...changes: readonly [Change, ...Change[]]): Promise<Told> {
    const isIt = (told: Told): boolean => changes.some((one) => tells(told, one));
    // Where nothing else comes, an event that tells what the document was before is wrong about that alone.
    const isLike = (told: Told): boolean => changes.some((one) => tells(told, one) || isAbout(told, one));
    return this.mustTell({ requirement, expected }, isIt, changes[0].sent, isLike);
  }

  /**
   * Awaits something that is told, after a frame that was sent. Where it does not come, something like it is taken for
   * it; and if it came in another way, that is what is broken.
   */
  async mustTell(
    demand: Demand,
    match: (told: Told) => boolean,
    sent: Frame,
    like: (told: Told) => boolean = match,
  ): Promise<Told> {
    const { hearing, take } = this;
    const { conversation } = hearing;
    const isToldBy = (which: (told: Told) => boolean) => (frame: Frame) => {
      const told = this.#read(frame);
      return told !== null && which(told);
    };
    const [isIt, isLike] = [isToldBy(match), isToldBy(like)];
    const strays = (frame: Frame): boolean => {
      const told = hearing.astray?.(frame) ?? null;
      return told !== null && match(told);
    };
    const from = conversation.after(sent);
    let frame = await take.must(conversation, demand, (one) => isLike(one) || strays(one), { from, about: [sent] });
    if (!isIt(frame)) {
      // It may come yet: later than what is like it, or beside what was sent in another way.
      const timeoutMs = isLike(frame) ? take.timeoutMs : Math.min(take.timeoutMs, 250) + take.target.settleMs;
      const arrival = await conversation.wait(isIt, { from, timeoutMs });
      if (arrival.kind === 'frame') frame = arrival.frame;
      else if (!isLike(frame)) return this.#strayed(frame, sent);
    }
    take.holds(demand.requirement, sent, frame);
    take.facts.set(wasTold, true);
    const told = this.#read(frame);
    if (told !== null && errorsIn(told.payload).length > 0) take.facts.set(hadErrors, true);
    if (told === null) throw new Error('what was told is gone');
    return told;
  }

  #strayed(frame: Frame, sent: Frame): never {
    const told = this.hearing.astray?.(frame) ?? null;
    if (told === null) throw new Error('what was told is gone');
    return this.take.fail(told.breaks, seenIn(told), [sent, frame]);
  }

  /** Whether the event of a change was sent in another way. */
  hasStrayed(change: Change): boolean {
    const { conversation, astray } = this.hearing;
    return conversation.received.slice(conversation.after(change.sent)).some((frame) => {
      const told = astray?.(frame) ?? null;
      return told !== null && tells(told, change);
    });
  }

  /** Claims that nothing of a change is told. */
  mustNotHear(change: Change, requirement: string, expected: string): void {
    const about = (): readonly Frame[] => [change.sent];
    const comes = (frame: Frame): boolean => {
      const told = this.#read(frame);
      return told !== null && tells(told, change);
    };
    this.take.forbid(this.hearing.conversation, { requirement, expected }, comes, { from: 0, about });
  }

  /** Claims that nothing that matches is told after a frame. */
  mustNotTell(demand: Demand, match: (told: Told) => boolean, after: Frame): void {
    const { conversation } = this.hearing;
    const comes = (frame: Frame): boolean => {
      const told = this.#read(frame);
      return told !== null && frame.index > after.index && match(told);
    };
    this.take.forbid(conversation, demand, comes, { from: conversation.after(after), about: () => [after] });
  }

  /** After a fence: a change was told once, and no more. */
  heardOnce(change: Change, requirement = 'frappe-graphql/event-once'): void {
    const frames = this.heard(change).map(({ frame }) => frame);
    const demand = { requirement, expected: 'the event of this change once' };
    if (frames.length > 1) this.take.broken(demand, timesIn(frames.length), [change.sent, ...frames], 'twice');
    else this.take.holds(requirement, change.sent, ...frames);
  }

  #read(frame: Frame): Told | null {
    return this.hearing.conversation.isEcho(frame) ? null : this.hearing.read(frame);
  }
}

/**
 * Whether an event tells of a change: by its value, or by the name of the document where it tells no value that this was
 * changed to at another time.
 */
export function tells(told: Told, change: Change): boolean {
  if (told.kind !== 'data' || told.frame.index < change.sent.index) return false;
  const text = told.frame.text ?? '';
  return hasToken(text, change.value) || (isAbout(told, change) && !change.earlier.some((one) => hasToken(text, one)));
}

/**
 * Whether an event is about a document that was changed, and tells no value that it was changed to afterwards. What it
 * had before may be told late, or by a server that is wrong about the document alone.
 */
function isAbout({ kind, frame }: Told, { doctype, name, later, sent }: Change): boolean {
  if (kind !== 'data' || frame.index < sent.index) return false;
  const text = frame.text ?? '';
  // Users have names that may be part of anything.
  const isNamed = doctype === 'User' ? unescaped(text).includes(JSON.stringify(name)) : hasToken(text, name);
  return isNamed && !later().some((other) => hasToken(text, other));
}

/** Whether there are errors instead of a result. */
function isNoResult(payload: Json | undefined): boolean {
  return errorsIn(payload).length > 0 && (at(payload, 'data') ?? null) === null;
}

/** What a frame says, for a report. */
export function seenIn({ frame }: Told): string {
  return clip(frame.text ?? 'a binary frame');
}
