import { briefJson, isObject, type Json, jsonEqual, member } from '../../src/base/json.js';
import { clip, hasToken } from '../../src/base/text.js';
import type { Frame } from '../../src/wire/recording.js';
import { type EventKind, eventKinds, inPayload, timesIn } from './frames.js';
import type { Stream } from './naming.js';
import type { Answer, Peer } from './peer.js';
import { type Change, differenceOf, objectOf, type Thing } from './things.js';

/** A subscription of a connection: to one object, or to all. */
export class Subscription {
  readonly peer: Peer;
  readonly stream: Stream;
  readonly id: string;
  readonly pk: Json;
  readonly answer: Answer;
  /** All changes of the take: what tells of none of them tells of one wrongly. */
  readonly #changes: readonly Change[];
  /** The events that were taken for those of a change. */
  readonly #told = new Set<Frame>();

  constructor(peer: Peer, made: Pick<Subscription, 'stream' | 'id' | 'pk' | 'answer'>, changes: readonly Change[]) {
    this.peer = peer;
    this.stream = made.stream;
    this.id = made.id;
    this.pk = made.pk;
    this.answer = made.answer;
    this.#changes = changes;
  }

  /** The events that have come under this subscription's name, of one change where one is given. */
  heard(change?: Change): readonly Frame[] {
    return this.peer.conversation.received.filter((frame) =>
      change === undefined ? this.#isEvent(frame) : this.#tells(frame, change),
    );
  }

  /** Awaits the event of a change. One that tells of no change that was made is this one's, wrongly told. */
  async hears(change: Change, requirement = usual[change.kind]): Promise<Frame> {
    const { take, conversation } = this.peer;
    const expected = `an event "${change.kind}" of this, with "request_id": "${this.id}"`;
    const match = (one: Frame): boolean => this.#tells(one, change) || this.#tellsWrongly(one, change);
    const from = conversation.after(change.sent);
    const frame = await this.peer.must({ requirement, expected }, match, from, change.sent);
    this.#told.add(frame);
    const broken = this.#compare(frame, change, requirement);
    if (broken !== requirement) take.holds(requirement, change.sent, frame);
    return frame;
  }

  /** Claims that nothing of a change comes under this subscription's name. */
  mustNotHear(change: Change, requirement: string, expected: string): void {
    const { take, conversation } = this.peer;
    const about = (): readonly Frame[] => [change.sent];
    take.forbid(conversation, { requirement, expected }, (one) => this.#tells(one, change), {
      from: 0,
      about,
    });
  }

  /** Claims that nothing more comes under this subscription's name from now on. */
  mustBeSilent(requirement: string, expected: string, about: () => readonly Frame[]): void {
    this.peer.take.forbid(this.peer.conversation, { requirement, expected }, (one) => this.#isEvent(one), { about });
  }

  /** After a barrier: the event of this change has come once, and no more. */
  heardOnce(change: Change, requirement = 'dcrf/event-once'): void {
    const frames = this.heard(change);
    const demand = { requirement, expected: 'this event once' };
    if (frames.length > 1) this.peer.take.broken(demand, timesIn(frames.length), [change.sent, ...frames], 'twice');
    else this.peer.take.holds(requirement, change.sent, ...frames);
  }

  #isEvent(frame: Frame): boolean {
    if (frame.dir !== 'recv' || frame.index <= this.answer.sent.index) return false;
    const isIts = jsonEqual(inPayload(frame, 'request_id'), this.id) && this.peer.isFrom(frame, this.stream, this.id);
    return isIts && eventKinds.includes(inPayload(frame, 'action') ?? null);
  }

  #tells(frame: Frame, change: Change): boolean {
    return this.#isEvent(frame) && this.#isOf(frame, change);
  }

  /** Whether an event of this kind, which no other change was taken for, tells of nothing that was done. */
  #tellsWrongly(frame: Frame, { kind, sent, thing }: Change): boolean {
    const since = Math.max(sent.index, this.answer.frame.index);
    if (!this.#isEvent(frame) || this.#told.has(frame) || frame.index < since) return false;
    if (inPayload(frame, 'action') !== kind || this.#changes.some((one) => this.#shows(frame, one))) return false;
    const keys = this.#keysIn(frame);
    return keys.length === 0 ? this.pk !== null : keys.some((key) => String(key) === String(thing.pk));
  }

  /** Whether an event shows what an object was at some time, or tells of this change. */
  #shows(frame: Frame, change: Change): boolean {
    return (
      this.#isOf(frame, change) || (inPayload(frame, 'action') === 'update' && this.#hasValues(frame, change.thing))
    );
  }

  /** An update carries the object's new name or counter; what is created and deleted is known by its key. */
  #isOf(frame: Frame, { kind, thing, sent }: Change): boolean {
    if (frame.index < sent.index || inPayload(frame, 'action') !== kind) return false;
    if (kind === 'update') return this.#hasValues(frame, thing);
    return this.#hasKey(frame, thing.pk);
  }

  /** Whether the name is told, and the counter, where there is one, is the thing's. */
  #hasValues(frame: Frame, { name, counter }: Thing): boolean {
    const data = inPayload(frame, 'data');
    const told = isObject(data) ? member(data, this.stream.fields.counter) : undefined;
    return hasToken(frame.text ?? '', name) && (told === undefined || jsonEqual(told, counter));
  }

  #hasKey(frame: Frame, pk: Json): boolean {
    return this.#keysIn(frame).some((key) => jsonEqual(key, pk));
  }

  #keysIn(frame: Frame): readonly Json[] {
    const data = inPayload(frame, 'data');
    if (!isObject(data)) return [];
    return [this.stream.pkField, 'pk'].map((key) => member(data, key)).filter((key) => key !== undefined);
  }

  /** What an event must carry; returns the requirement that it breaks, if any. Custom ones carry the key, and are free. */
  #compare(frame: Frame, { kind, thing, sent }: Change, requirement: string): string | null {
    if (this.pk === null || kind === 'create') return null;
    const { take } = this.peer;
    const data = inPayload(frame, 'data');
    const byId = this.stream.key === 'thingsWithId';
    const frames = [sent, frame];
    if (kind === 'delete') {
      const isById = byId && isObject(data) && member(data, 'pk') === undefined && this.#hasKey(frame, thing.pk);
      const own = isById ? 'dcrf/delete-event-pk' : 'dcrf/delete-event';
      const demand = { requirement: own, expected: `"pk": ${briefJson(thing.pk)} in \`data\`` };
      const right = isObject(data) && jsonEqual(member(data, 'pk'), thing.pk);
      take.check(demand, right, clip(frame.text ?? ''), frames);
      if (right && byId) take.holds('dcrf/delete-event-pk', ...frames);
      return right ? null : own;
    }
    const difference = differenceOf(this.stream, data, thing);
    const isKeyless = isObject(data) && member(data, this.stream.pkField) === undefined;
    if (difference === null && byId) take.holds('dcrf/update-event-pk', ...frames);
    if (difference === null) return null;
    const isForm = ['dcrf/event-patch', 'dcrf/event-other-stream'].includes(requirement);
    const own = isForm ? requirement : byId && isKeyless ? 'dcrf/update-event-pk' : 'dcrf/update-event';
    const expected = `the object after the change: ${briefJson(objectOf(this.stream, thing))}`;
    take.broken({ requirement: own, expected }, `${difference}: ${clip(frame.text ?? '')}`, frames, 'data');
    return own;
  }
}

const usual: Readonly<Record<EventKind, string>> = {
  create: 'dcrf/custom-create',
  update: 'dcrf/update-event',
  delete: 'dcrf/delete-event',
};
