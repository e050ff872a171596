import { type Json, type JsonObject, member } from '../../base/json.js';
import { encode, hasForm } from '../encode.js';
import type { Handshake } from '../endpoint.js';
import { ActionError } from './action-error.js';
import type { Origin, Outcome, Request, Rules } from './model.js';
import { type Done, type Objects, only, type Place, type Writer } from './objects.js';
import type { Action, Stream } from './streams.js';
import type { Subscribing } from './subscribing.js';

/** Who asks. */
export interface Requester {
  readonly connection: Origin['connection'];
  readonly handshake: Handshake;
}

/** What requests are carried out on. */
export interface Served {
  readonly rules: Rules;
  readonly streams: ReadonlyMap<string, Stream>;
  readonly writer: Writer;
  readonly subscribing: Subscribing;
  /** The objects of a model, for an action. */
  objects(model: string): Objects;
}

/** A stream of a model, on behalf of a connection. */
interface Asked extends Place {
  readonly stream: Stream;
  readonly by: Origin;
}

/** Carries out what a client asks for; a custom action may take its time. */
export function createRequests({ rules, streams, writer, subscribing, objects }: Served) {
  return { carryOut };

  function carryOut({ stream: name, payload }: Request, who: Requester): Done | Promise<Done> {
    const stream = streams.get(name);
    if (stream === undefined) return only(rules.unknownStream(name));
    const action = member(payload, 'action');
    if (action === undefined) return only(rules.missingAction());
    const custom = typeof action === 'string' ? stream.actions.get(action) : undefined;
    if (custom !== undefined) return run(custom, stream, payload, who);
    const by = { connection: who.connection, stream: name };
    const { model, pkField } = stream;
    return (
      (model === null || typeof action !== 'string'
        ? null
        : onModel(action, payload, { stream, model, pkField, by })) ?? only(rules.unknownAction(action))
    );
  }

  function onModel(action: string, payload: JsonObject, asked: Asked): Done | null {
    const data = member(payload, 'data');
    switch (action) {
      case 'list':
        return writer.list(asked);
      case 'create':
        return data === undefined ? only(rules.missingArgument('data')) : writer.create(asked, data);
      case 'update':
      case 'patch':
        if (data === undefined) return only(rules.missingArgument('data'));
        return withPk(payload, (pk) => writer.change(asked, action, pk, data));
      case 'retrieve':
        return withPk(payload, (pk) => writer.retrieve(asked, pk));
      case 'delete':
        return withPk(payload, (pk) => writer.delete(asked, pk));
      case 'subscribe_instance':
        return withPk(payload, (pk) => only(subscribing.subscribe(subscriberOf(asked, payload), pk)));
      case 'unsubscribe_instance':
        return withPk(payload, (pk) => only(subscribing.unsubscribe(subscriberOf(asked, payload), pk)));
      default:
        return customSubscription(action, payload, asked);
    }
  }

  function customSubscription(action: string, payload: JsonObject, asked: Asked): Done | null {
    const { subscribing: begins, unsubscribing } = asked.stream;
    const { action: _, request_id: __, ...args } = payload;
    const begun = begins.get(action);
    if (begun !== undefined) {
      const hears = begun.hears ?? (() => true);
      return only(subscribing.subscribeTo(subscriberOf(asked, payload), action, args, hears));
    }
    const ended = unsubscribing.get(action);
    return ended === undefined ? null : only(subscribing.unsubscribeFrom(subscriberOf(asked, payload), ended, args));
  }

  function subscriberOf(asked: Asked, payload: JsonObject) {
    return { by: asked.by, id: member(payload, 'request_id'), objects: writer.store(asked) };
  }

  /** What is done with the object of a `pk`. No object has the key 0: it stands for what is none. */
  function withPk(payload: JsonObject, work: (pk: number) => Done): Done {
    const sent = member(payload, 'pk');
    return sent === undefined ? only(rules.missingArgument('pk')) : work(rules.pk(sent) ?? 0);
  }

  function run(action: Action, stream: Stream, payload: JsonObject, who: Requester): Done | Promise<Done> {
    const context = {
      stream: stream.name,
      requestId: member(payload, 'request_id') ?? null,
      handshake: who.handshake,
      objects,
    };
    try {
      const result = action(payload, context);
      return result instanceof Promise ? result.then(returned, thrown) : returned(result);
    } catch (error) {
      return thrown(error);
    }
  }

  function returned(result: unknown): Done {
    const data = result ?? null;
    return hasForm(data) && encode(data) !== null ? succeed(rules.statuses.custom, data) : only(rules.failed());
  }

  function thrown(error: unknown): Done {
    if (!(error instanceof ActionError)) return only(rules.failed());
    return only({ kind: 'error', status: error.status, errors: error.errors } satisfies Outcome);
  }
}

const succeed = (status: number, data: Json): Done => only({ kind: 'success', status, data });
