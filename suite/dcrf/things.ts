import { briefJson, isObject, type Json, type JsonObject, jsonEqual, member } from '../../src/base/json.js';
import { clip } from '../../src/base/text.js';
import type { Frame } from '../../src/wire/recording.js';
import type { Stream } from './naming.js';
import type { Answer, Peer } from './peer.js';

/** An object of the fixture's model. */
export interface Thing {
  readonly pk: Json;
  readonly name: string;
  readonly counter: number;
}

/** The fields of a thing, in the names of a stream. */
export function fieldsOf({ fields }: Stream, values: { readonly name?: Json; readonly counter?: Json }): JsonObject {
  return {
    ...(values.name === undefined ? {} : { [fields.name]: values.name }),
    ...(values.counter === undefined ? {} : { [fields.counter]: values.counter }),
  };
}

/** How an object differs from what it must be, in words, or null; members that nobody knows are free. */
export function differenceOf(stream: Stream, data: Json | undefined, { pk, name, counter }: Thing): string | null {
  if (!isObject(data)) return `no object: ${briefJson(data)}`;
  const expected: [string, Json][] = [
    [stream.pkField, pk],
    [stream.fields.name, name],
    [stream.fields.counter, counter],
  ];
  const wrong = expected.find(([key, value]) => !jsonEqual(member(data, key), value));
  return wrong === undefined ? null : `"${wrong[0]}": ${briefJson(member(data, wrong[0]))}`;
}

/** The things of one stream, as one connection changes and reads them. */
export class Things {
  readonly peer: Peer;
  readonly stream: Stream;

  constructor(peer: Peer, stream: Stream) {
    this.peer = peer;
    this.stream = stream;
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
    this.peer.accepted(answer, requirement);
    const pk = isObject(answer.data) ? member(answer.data, this.stream.pkField) : undefined;
    const demand = { requirement, expected: `the object, with its primary key under "${this.stream.pkField}"` };
    if (pk === undefined || pk === null)
      this.peer.take.fail(demand, clip(answer.frame.text ?? ''), [answer.sent, answer.frame], 'data');
    const thing = { pk, name, counter: values.counter ?? 0 };
    const told = isObject(answer.data) ? member(answer.data, this.stream.fields.name) : undefined;
    this.#is(answer, thing, values.counter === undefined && told === name ? 'dcrf/create-defaults' : requirement);
    return thing;
  }

  /** The object is as it must be. */
  async holds(thing: Thing, requirement = 'dcrf/retrieve'): Promise<Frame> {
    const answer = await this.peer.call(this.stream, 'retrieve', { pk: thing.pk }, { requirement });
    this.peer.accepted(answer, requirement);
    this.#is(answer, thing, requirement);
    return answer.frame;
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
    this.peer.accepted(answer, requirement);
    this.#is(answer, next, requirement);
    return next;
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
    this.peer.accepted(answer, requirement);
    this.#is(answer, next, requirement);
    return next;
  }

  /** Deletes an object. */
  async delete({ pk }: Pick<Thing, 'pk'>, requirement = 'dcrf/delete'): Promise<Answer> {
    const answer = await this.peer.call(this.stream, 'delete', { pk, data: {} }, { requirement });
    this.peer.accepted(answer, requirement);
    return answer;
  }

  /** All objects that the stream lists. */
  async list(requirement = 'dcrf/list'): Promise<{ readonly items: readonly Json[]; readonly answer: Answer }> {
    const answer = await this.peer.call(this.stream, 'list', {}, { requirement });
    this.peer.accepted(answer, requirement);
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

  #is(answer: Answer, thing: Thing, requirement: string): void {
    const { take } = this.peer;
    const difference = differenceOf(this.stream, answer.data, thing);
    const shown = fieldsOf(this.stream, thing);
    const demand = {
      requirement,
      expected: `the object ${JSON.stringify({ [this.stream.pkField]: thing.pk, ...shown })}`,
    };
    if (difference !== null)
      take.fail(demand, `${difference}: ${clip(answer.frame.text ?? '')}`, [answer.sent, answer.frame], 'data');
    take.holds(requirement, answer.sent, answer.frame);
  }
}
