import { briefJson, isObject, type Json, type JsonObject, jsonEqual, member } from '../../src/base/json.js';
import { clip } from '../../src/base/text.js';
import type { Frame } from '../../src/wire/recording.js';
import type { EventKind } from './frames.js';
import type { Stream } from './naming.js';
import type { Answer, Peer } from './peer.js';

/** An object of the fixture's model. */
export interface Thing {
  readonly pk: Json;
  readonly name: string;
  readonly counter: number;
}

/** A change that was made, so that its events can be told apart from all others. */
export interface Change {
  readonly kind: EventKind;
  /** The object after it. */
  readonly thing: Thing;
  readonly sent: Frame;
}

/** The fields of a thing, in the names of a stream. */
export function fieldsOf({ fields }: Stream, values: { readonly name?: Json; readonly counter?: Json }): JsonObject {
  return {
    ...(values.name === undefined ? {} : { [fields.name]: values.name }),
    ...(values.counter === undefined ? {} : { [fields.counter]: values.counter }),
  };
}

/** A thing as a stream shows it. */
export function objectOf(stream: Stream, thing: Thing): JsonObject {
  return { [stream.pkField]: thing.pk, ...fieldsOf(stream, thing) };
}

/** How an object differs from what it must be, in words, or null; members that nobody knows are free. */
export function differenceOf(stream: Stream, data: Json | undefined, thing: Thing): string | null {
  if (!isObject(data)) return `no object: ${briefJson(data)}`;
  const expected = Object.entries(objectOf(stream, thing));
  const [key] = expected.find(([name, value]) => !jsonEqual(member(data, name), value)) ?? [];
  if (key === undefined) return null;
  const told = member(data, key);
  return told === undefined ? `no "${key}"` : `"${key}": ${briefJson(told)}`;
}

/** Those among listed objects that have this value. */
export function having(items: readonly Json[], key: string, value: Json): readonly Json[] {
  return items.filter((item) => isObject(item) && jsonEqual(member(item, key), value));
}

/** The things of one stream, as one connection changes and reads them. */
export class Things {
  readonly peer: Peer;
  readonly stream: Stream;
  /** All changes of the take, whoever made them. */
  readonly #changes: Change[];

  constructor(peer: Peer, stream: Stream, changes: Change[]) {
    this.peer = peer;
    this.stream = stream;
    this.#changes = changes;
  }

  /** Notes a change that was made, or was asked for. */
  note<Kind extends EventKind>(kind: Kind, thing: Thing, sent: Frame): Change & { readonly kind: Kind } {
    const change = { kind, thing, sent };
    this.#changes.push(change);
    return change;
  }

  /** The change that was made last with this connection and stream. */
  get last(): Change {
    const change = this.#changes.findLast(({ sent }) => this.peer.conversation.sent.includes(sent));
    if (change === undefined) throw new Error('nothing was changed');
    return change;
  }

  /** Makes an object with a name that nobody else has. */
  async create(
    values: { readonly name?: string; readonly counter?: number } = {},
    requirement = 'dcrf/create',
  ): Promise<Thing> {
    const name = values.name ?? this.peer.take.fresh('name');
    const answer = await this.peer.call(
      this.stream,
      'create',
      { data: fieldsOf(this.stream, { ...values, name }) },
      { requirement },
    );
    this.peer.mustSucceed(answer, requirement);
    const pk = isObject(answer.data) ? member(answer.data, this.stream.pkField) : undefined;
    const demand = { requirement, expected: `the object, with its primary key under "${this.stream.pkField}"` };
    if (pk === undefined || pk === null)
      this.peer.take.fail(demand, clip(answer.frame.text ?? ''), [answer.sent, answer.frame], 'data');
    const thing = { pk, name, counter: values.counter ?? this.#default(answer, name) };
    // That it was made is shown by what is read back.
    this.#mustBe(answer, thing, requirement);
    return this.note('create', thing, answer.sent).thing;
  }

  /** The object is as it must be. */
  async holds(thing: Thing, requirement = 'dcrf/retrieve'): Promise<Frame> {
    const answer = await this.peer.call(this.stream, 'retrieve', { pk: thing.pk }, { requirement });
    this.peer.mustSucceed(answer, requirement);
    this.#is(answer, thing, requirement);
    return answer.frame;
  }

  /** The object is listed once, as it is, and no other that has its name. */
  async lists(thing: Thing, requirement = 'dcrf/list'): Promise<void> {
    const { take } = this.peer;
    const { fields, pkField } = this.stream;
    const { items, answer } = await this.list();
    const frames = [answer.sent, answer.frame];
    const [one, ...more] = having(items, fields.name, thing.name);
    const demand = { requirement, expected: `the object ${briefJson(objectOf(this.stream, thing))} once` };
    if (one === undefined) return take.fail(demand, 'it is not there', frames, 'data');
    const others = more.filter((other) => !jsonEqual(member(other, pkField), thing.pk));
    const single = { requirement: 'dcrf/create', expected: `one object with the name ${thing.name}` };
    if (others.length > 0) return take.fail(single, `${others.length} more`, frames, 'data');
    if (more.length > 0) return take.fail(demand, `it is there ${more.length + 1} times`, frames, 'data');
    const difference = differenceOf(this.stream, one, thing);
    const isKeyless = this.stream.key === 'thingsWithId' && member(one, pkField) === undefined;
    const named = { ...demand, requirement: isKeyless ? 'dcrf/pk-field' : 'dcrf/list' };
    if (difference !== null) return take.fail(named, `${difference} in ${briefJson(one)}`, frames, 'data');
    take.holds(requirement, ...frames);
  }

  /** There is no such object. */
  async lacks({ pk }: Pick<Thing, 'pk'>, requirement = 'dcrf/delete'): Promise<Answer> {
    const answer = await this.peer.call(this.stream, 'retrieve', { pk }, { requirement });
    this.peer.refused(answer, requirement);
    return answer;
  }

  /** Overwrites an object; returns it as it is then. */
  async update(
    thing: Thing,
    values: { readonly name?: string; readonly counter?: number } = {},
    requirement = 'dcrf/update',
  ): Promise<Thing> {
    const next = {
      pk: thing.pk,
      name: values.name ?? this.peer.take.fresh('name'),
      counter: values.counter ?? thing.counter,
    };
    const answer = await this.peer.call(
      this.stream,
      'update',
      { pk: thing.pk, data: fieldsOf(this.stream, next) },
      { requirement },
    );
    this.peer.mustSucceed(answer, requirement);
    this.#is(answer, next, requirement);
    return this.note('update', next, answer.sent).thing;
  }

  /** Changes some fields of an object; returns it as it is then. */
  async patch(
    thing: Thing,
    values: { readonly name?: string; readonly counter?: number } = {},
    requirement = 'dcrf/patch',
  ): Promise<Thing> {
    const changed =
      values.name === undefined && values.counter === undefined ? { name: this.peer.take.fresh('name') } : values;
    const next = { ...thing, ...changed };
    const answer = await this.peer.call(
      this.stream,
      'patch',
      { pk: thing.pk, data: fieldsOf(this.stream, changed) },
      { requirement },
    );
    this.peer.mustSucceed(answer, requirement);
    this.#is(answer, next, requirement);
    return this.note('update', next, answer.sent).thing;
  }

  /** Deletes an object. */
  async delete(thing: Thing, requirement = 'dcrf/delete'): Promise<Answer> {
    const answer = await this.peer.call(this.stream, 'delete', { pk: thing.pk, data: {} }, { requirement });
    this.peer.mustSucceed(answer, requirement);
    this.note('delete', thing, answer.sent);
    return answer;
  }

  /** All objects that the stream lists. */
  async list(requirement = 'dcrf/list'): Promise<{ readonly items: readonly Json[]; readonly answer: Answer }> {
    const answer = await this.peer.call(this.stream, 'list', {}, { requirement });
    this.peer.mustSucceed(answer, requirement);
    const demand = { requirement, expected: '`data` that is an array' };
    if (!Array.isArray(answer.data))
      this.peer.take.fail(demand, clip(answer.frame.text ?? ''), [answer.sent, answer.frame], 'data');
    return { items: answer.data as readonly Json[], answer };
  }

  /** A primary key that there is no object of: one that was made and deleted. */
  async unknownPk(): Promise<Json> {
    const thing = await this.create();
    await this.delete(thing);
    return thing.pk;
  }

  /** The counter of an object that was made without one: as it is told, so that a wrong default is one finding. */
  #default({ data, sent, frame }: Answer, name: string): number {
    const { take } = this.peer;
    const { fields } = this.stream;
    if (!isObject(data) || member(data, fields.name) !== name) return 0;
    const told = member(data, fields.counter);
    const demand = { requirement: 'dcrf/create-defaults', expected: `"${fields.counter}": 0, the default` };
    const [seen, frames] = [clip(frame.text ?? ''), [sent, frame]];
    if (typeof told !== 'number') return take.fail(demand, seen, frames, 'data');
    take.check(demand, told === 0, seen, frames);
    return told;
  }

  #is(answer: Answer, thing: Thing, requirement: string): void {
    this.#mustBe(answer, thing, requirement);
    this.peer.take.holds(requirement, answer.sent, answer.frame);
  }

  #mustBe(answer: Answer, thing: Thing, requirement: string): void {
    const difference = differenceOf(this.stream, answer.data, thing);
    const demand = { requirement, expected: `the object ${briefJson(objectOf(this.stream, thing))}` };
    if (difference !== null)
      this.peer.take.fail(
        demand,
        `${difference}: ${clip(answer.frame.text ?? '')}`,
        [answer.sent, answer.frame],
        'data',
      );
  }
}
