import { type Clock, realClock } from '../../base/clock.js';
import type { JsonObject } from '../../base/json.js';
import type { Wrong } from '../declaration-error.js';
import { DeclarationError } from '../declaration-error.js';
import type { Endpoint, Handshake, Peer, Profile, Session } from '../endpoint.js';
import { ActionError } from './action-error.js';
import { type DcrfLimits, dcrfLimits } from './limits.js';
import { createLine, type Line } from './line.js';
import type { Change, Connection, Rules } from './model.js';
import { createWriter, type Objects, objectsOf } from './objects.js';
import { profiles } from './profiles.js';
import { createRegistry } from './registry.js';
import { createRequests } from './requests.js';
import { type ModelSchema, step, wrongAt } from './schema.js';
import { createStores } from './store.js';
import { readDeclared, type StreamOptions } from './streams.js';
import { createSubscribing } from './subscribing.js';
import { createTelling } from './telling.js';

/** What a server serves, and how. */
export interface DcrfOptions {
  /** The models by their names, each a JSON Schema. */
  readonly models?: Readonly<Record<string, ModelSchema>>;
  /** The streams by their names. */
  readonly streams: Readonly<Record<string, StreamOptions>>;
  /** Objects that are there from the beginning, by model; their keys count from 1. */
  readonly objects?: Readonly<Record<string, readonly JsonObject[]>>;
  /** Where streams are multiplexed; at `<path>/<stream>` there is one alone. Default: `/dcrf`. */
  readonly path?: string;
  /** Default: documented. */
  readonly profile?: Profile;
  /** Replaces rules of the profile. */
  readonly rules?: Partial<Rules>;
  /** Default: real time. */
  readonly clock?: Clock;
  readonly limits?: Partial<DcrfLimits>;
}

/** A running server. */
export interface Dcrf extends Endpoint {
  /** The objects of a model; what is changed there is told to clients. Throws a TypeError where there is no such model. */
  objects(model: string): Objects;
}

/**
 * A server of models over WebSockets, without a transport. Its spec is spec/dcrf.md. Throws a `DeclarationError` that
 * lists what is wrong with models, streams or objects.
 *
 * @example
 * ```ts
 * const server = createDcrf({
 *   models: { person: { required: ['name'], properties: { name: { type: 'string', maxLength: 64 } } } },
 *   streams: { people: { model: 'person', actions: { count: (_, { objects }) => objects('person').list().length } } },
 * });
 * server.objects('person').create({ name: 'Alex' });
 * ```
 */
export function createDcrf(options: DcrfOptions): Dcrf {
  const { path = '/dcrf', clock = realClock } = options;
  const rules: Rules = { ...profiles[options.profile ?? 'documented'], ...options.rules };
  const limits: DcrfLimits = { ...dcrfLimits, ...options.limits };
  const wrong: Wrong[] = [];
  const { models, streams } = readDeclared(options.models ?? {}, options.streams, wrong);
  if (wrong.length > 0) throw new DeclarationError(wrong);

  const [registry, stores] = [createRegistry(), createStores()];
  const lines = new Map<Connection, Line>();
  const writer = createWriter(rules, limits, stores);
  const telling = createTelling({
    rules,
    clock,
    registry,
    stores,
    streams,
    send: (connection, stream, payload) => lines.get(connection)?.send(stream, payload),
  });
  const subscribing = createSubscribing(rules, limits, registry);
  const requests = createRequests({ rules, streams, writer, subscribing, objects });
  const shared = { rules, limits, registry, requests, telling };
  let [opened, closing] = [0, false];

  for (const [model, rows] of Object.entries(options.objects ?? {})) fill(model, rows);
  if (wrong.length > 0) throw new DeclarationError(wrong);
  return { open, http: rules.http, objects, close };

  function open(peer: Peer, handshake: Handshake = {}): Session {
    if (closing || lines.size >= limits.connections) {
      peer.close(closing ? rules.codes.shutdown : rules.codes.full);
      return { receive: () => undefined, receiveBinary: () => undefined, closed: () => undefined };
    }
    const connection = ++opened;
    const bare = streamAt(path, handshake.path ?? path, streams);
    const line = createLine(shared, { connection, peer, handshake, bare, gone: () => void lines.delete(connection) });
    lines.set(connection, line);
    return line;
  }

  function objects(model: string): Objects {
    const found = models.get(model);
    if (found === undefined) throw new TypeError(`There is no model \`${model}\`; there are: ${[...models.keys()]}`);
    const tell = (changes: readonly Change[]): void => {
      const due = telling.due(changes);
      due.before();
      due.after();
    };
    return objectsOf(rules, writer, { model: found, pkField: 'pk', by: null }, tell);
  }

  function fill(model: string, rows: readonly JsonObject[]): void {
    const path = `/objects${step(model)}`;
    if (!models.has(model)) wrong.push(wrongAt(path, `the name of a model (${[...models.keys()].join(', ')})`, model));
    else
      for (const [at, row] of rows.entries()) {
        try {
          objects(model).create(row);
        } catch (error) {
          if (!(error instanceof ActionError)) throw error;
          wrong.push(wrongAt(`${path}/${at}`, `an object of the model (${error.message})`, row));
        }
      }
  }

  function close(): void {
    closing = true;
    for (const line of [...lines.values()]) line.end(rules.codes.shutdown);
  }
}

/** The stream that has a path to itself; null where streams are multiplexed. */
export function streamAt(path: string, asked: string, streams: { has(name: string): boolean }): string | null {
  if (!asked.startsWith(`${path}/`)) return null;
  const name = asked.slice(path.length + 1);
  return streams.has(name) ? name : null;
}
