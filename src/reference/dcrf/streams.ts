import type { Json, JsonObject } from '../../base/json.js';
import type { Wrong } from '../declaration-error.js';
import type { Handshake } from '../endpoint.js';
import type { Objects } from './objects.js';
import { type Model, type ModelSchema, readModel, step, wrongAt } from './schema.js';

/** A model served under a name, with further actions; or actions alone. */
export interface StreamOptions {
  /** The model whose objects it serves. */
  readonly model?: string;
  /** The member that holds an object's primary key. Default: `pk`. */
  readonly pkField?: string;
  /** Custom subscriptions, by the action that subscribes. */
  readonly subscriptions?: Readonly<Record<string, CustomSubscription>>;
  /** Further actions by their names. */
  readonly actions?: Readonly<Record<string, Action>>;
}

/** A subscription to several objects of a model at once: to those that are yet to be made, too. */
export interface CustomSubscription {
  /** The action that ends it. */
  readonly unsubscribe: string;
  /**
   * Whether it is told of an object (after a change; before its deletion), which has its primary key under `pk`. `args`
   * is what the subscribing action was given. Where it throws, nothing is told. Default: it is told of all.
   */
  readonly hears?: (object: JsonObject, args: JsonObject) => boolean;
}

/** What an action may ask of the server. */
export interface ActionContext {
  /** The stream that it was asked through. */
  readonly stream: string;
  /** The `request_id`; null where there is none. */
  readonly requestId: Json;
  /** What the connection was asked for with: its query and its headers, say. */
  readonly handshake: Handshake;
  /** The objects of a model. Throws a TypeError where there is no such model. */
  objects(model: string): Objects;
}

/**
 * Answers a request: what it returns or resolves to is the `data` of a response with status 200. It throws an
 * `ActionError` to refuse. What a client asks through the same stream meanwhile waits.
 */
export type Action = (payload: JsonObject, context: ActionContext) => unknown;

/** A stream as it is served. */
export interface Stream {
  readonly name: string;
  readonly model: Model | null;
  readonly pkField: string;
  readonly subscribing: ReadonlyMap<string, CustomSubscription>;
  /** The subscribing action, by the one that ends what it began. */
  readonly unsubscribing: ReadonlyMap<string, string>;
  readonly actions: ReadonlyMap<string, Action>;
}

/** The actions that every stream of a model has. */
const builtIn = [
  'list',
  'create',
  'retrieve',
  'update',
  'patch',
  'delete',
  'subscribe_instance',
  'unsubscribe_instance',
] as const;

/** Models, and the streams that serve them. */
export interface Declared {
  readonly models: ReadonlyMap<string, Model>;
  readonly streams: ReadonlyMap<string, Stream>;
}

/** Reads what a server is declared to serve, and says in `wrong` what is wrong with it. */
export function readDeclared(
  models: Readonly<Record<string, ModelSchema>>,
  streams: Readonly<Record<string, StreamOptions>>,
  wrong: Wrong[],
): Declared {
  const read = new Map(
    Object.keys(models).map((name) => [
      name,
      readModel(name, models[name] as unknown as Json, `/models${step(name)}`, wrong),
    ]),
  );
  return {
    models: read,
    streams: new Map(
      Object.entries(streams).map(([name, options]) => [
        name,
        readStream(name, options, read, `/streams${step(name)}`, wrong),
      ]),
    ),
  };
}

function readStream(
  name: string,
  { model, pkField = 'pk', subscriptions = {}, actions = {} }: StreamOptions,
  models: ReadonlyMap<string, Model>,
  path: string,
  wrong: Wrong[],
): Stream {
  const served = model === undefined ? null : models.get(model);
  if (served === undefined)
    wrong.push(wrongAt(`${path}/model`, `the name of a model (${[...models.keys()].join(', ')})`, model));
  if (served?.fields.some((field) => field.name === pkField) === true)
    wrong.push(wrongAt(`${path}/pkField`, 'a name that is not that of a field of the model', pkField));
  const given = Object.entries(subscriptions).flatMap(([subscribe, { unsubscribe }]) => [subscribe, unsubscribe]);
  const taken = new Set<string>(builtIn);
  for (const action of [...given, ...Object.keys(actions)]) {
    if (taken.has(action))
      wrong.push(
        wrongAt(path, 'actions that differ in name from each other, and from all that every stream has', action),
      );
    taken.add(action);
  }
  if (served === null && given.length > 0)
    wrong.push(wrongAt(`${path}/model`, 'the model that the subscriptions are to', undefined));
  return {
    name,
    model: served ?? null,
    pkField,
    subscribing: new Map(Object.entries(subscriptions)),
    unsubscribing: new Map(
      Object.entries(subscriptions).map(([subscribe, { unsubscribe }]) => [unsubscribe, subscribe]),
    ),
    actions: new Map(Object.entries(actions)),
  };
}
