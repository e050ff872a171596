import { briefJson, isObject, type Json, jsonEqual, member } from '../../src/base/json.js';
import { clip } from '../../src/base/text.js';
import type { Frame } from '../../src/wire/recording.js';
import { carriedBy, type EventKind, eventKinds, hasToken, inPayload, timesIn } from './frames.js';
import { isMultiplexed, type Stream } from './naming.js';
import type { Answer, Peer } from './peer.js';
import { differenceOf, type Thing } from './things.js';

/** A change that was made, so that its events can be told apart from all others. */
export interface Change {
  readonly kind: EventKind;
  readonly thing: Thing;
  readonly sent: Frame;
}

/** A subscription of a connection: to one object, or to all. */
export class Subscription {
  readonly peer: Peer;
  readonly stream: Stream;
  readonly id: string;
  readonly pk: Json;
  readonly answer: Answer;

  constructor(peer: Peer, stream: Stream, id: string, pk: Json, answer: Answer) {
    this.peer = peer;
    this.stream = stream;
    this.id = id;
    this.pk = pk;
    this.answer = answer;
  }

  /** The events that have come under this subscription's name, of one change where one is given. */
  heard(change?: Change): readonly Frame[] {
    return this.peer.conversation.received.filter(
      (frame) => this.#isEvent(frame) && (change === undefined || this.#isOf(frame, change)),
    );
  }

  /** Awaits the event of a change. */
  async hears(change: Change, requirement?: string): Promise<Frame> {
    const { take, conversation } = this.peer;
    const usual = { create: 'dcrf/custom-create', update: 'dcrf/update-event', delete: 'dcrf/delete-event' };
    const asked = requirement ?? usual[change.kind];
    const demand = {
      requirement: asked,
      expected: `an event "${change.kind}" of this, with "request_id": "${this.id}"`,
    };
    const from = conversation.after(change.sent);
    const frame = await take.must(conversation, demand, (one) => this.#isEvent(one) && this.#isOf(one, change), {
      from,
      about: [change.sent],
    });
    this.#compare(frame, change, asked);
    take.holds(asked, change.sent, frame);
    return frame;
  }

  /** Claims that nothing of a change comes under this subscription's name. */
  mustNotHear(change: Change, requirement: string, expected: string): void {
    const { take, conversation } = this.peer;
    const about = (): readonly Frame[] => [change.sent];
    take.forbid(conversation, { requirement, expected }, (one) => this.#isEvent(one) && this.#isOf(one, change), {
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
    const carried = carriedBy(frame);
    if (carried === null || frame.dir !== 'recv' || frame.index <= this.answer.sent.index) return false;
    if (isMultiplexed(this.peer.take.target) && carried.stream !== this.stream.name) return false;
    return (
      jsonEqual(member(carried.payload, 'request_id'), this.id) &&
      eventKinds.includes(member(carried.payload, 'action') ?? null)
    );
  }

  /** An update carries the object's new name or counter; what is created and deleted is known by its key. */
  #isOf(frame: Frame, { kind, thing, sent }: Change): boolean {
    if (frame.index < sent.index || inPayload(frame, 'action') !== kind) return false;
    if (kind === 'update') return hasToken(frame.text ?? '', thing.name) && hasCounter(frame, this.stream, thing);
    const data = inPayload(frame, 'data');
    return isObject(data) && [this.stream.pkField, 'pk'].some((key) => jsonEqual(member(data, key), thing.pk));
  }

  #compare(frame: Frame, { kind, thing, sent }: Change, requirement: string): void {
    const { take } = this.peer;
    const data = inPayload(frame, 'data');
    const custom = this.pk === null;
    if (kind === 'update') {
      const pkField =
        isObject(data) && member(data, this.stream.pkField) === undefined ? 'dcrf/update-event-pk' : requirement;
      const difference = differenceOf(this.stream, data, thing);
      const demand = {
        requirement: this.stream.key === 'thingsWithId' ? pkField : requirement,
        expected: 'the object after the change',
      };
      if (difference !== null && !custom)
        take.fail(demand, `${difference}: ${clip(frame.text ?? '')}`, [sent, frame], 'data');
    }
    if (kind !== 'delete' || custom) return;
    const own = this.stream.key === 'thingsWithId' ? 'dcrf/delete-event-pk' : requirement;
    const demand = { requirement: own, expected: `"pk": ${briefJson(thing.pk)} in \`data\`` };
    const right = isObject(data) && jsonEqual(member(data, 'pk'), thing.pk);
    if (!right) take.fail(demand, clip(frame.text ?? ''), [sent, frame], 'data');
    take.holds(own, sent, frame);
  }
}

/** Whether the counter that an event tells, where it tells one, is the thing's. */
function hasCounter(frame: Frame, { fields }: Stream, { counter }: Thing): boolean {
  const data = inPayload(frame, 'data');
  const told = isObject(data) ? member(data, fields.counter) : undefined;
  return told === undefined || jsonEqual(told, counter);
}
