/**
 * Models from a JSON file: a back end for a client's author.
 *
 * @module wireproof/reference/dcrf/models
 */
import { isObject, type Json, type JsonObject, member } from '../../base/json.js';
import type { Wrong } from '../declaration-error.js';
import { DeclarationError } from '../declaration-error.js';
import { type ModelSchema, step, unknownMembers, wrongAt } from './schema.js';
import { createDcrf, type DcrfOptions } from './server.js';
import { readDeclared, type StreamOptions } from './streams.js';

export type { Wrong } from '../declaration-error.js';
export { DeclarationError } from '../declaration-error.js';

/** What a file declares: options of `createDcrf`. */
export type DcrfModels = Required<Pick<DcrfOptions, 'models' | 'streams' | 'objects'>>;

/**
 * Reads what a file of models says. It is an object with these members:
 *
 * - `models`: by name, a JSON Schema each.
 * - `streams`: by name, an object with the `model`, and where they are wanted a `pkField` and `subscriptions`: actions
 *   that subscribe to all objects, each with the action that ends that. Without this member each model is a stream of its
 *   own name.
 * - `objects`: by model, the objects that are there from the beginning.
 *
 * Throws a {@link DeclarationError} that says of everything wrong where it is, what is allowed and what was found.
 */
export function readModels(json: Json): DcrfModels {
  const wrong: Wrong[] = [];
  const part = (name: string): JsonObject => {
    const value = member(json, name);
    if (isObject(value)) return value;
    if (value !== undefined || name === 'models') wrong.push(wrongAt(step(name), 'an object', value));
    return {};
  };
  if (!isObject(json)) throw new DeclarationError([wrongAt('', 'an object', json)]);
  wrong.push(...unknownMembers(json, ['models', 'streams', 'objects'], '', 'member'));
  const models = part('models') as unknown as Readonly<Record<string, ModelSchema>>;
  const given = Object.entries(part('streams')).map(([name, value]) => [name, streamIn(name, value, wrong)] as const);
  const own = Object.keys(models).map((model) => [model, { model }] as const);
  const streams = Object.fromEntries<StreamOptions>(member(json, 'streams') === undefined ? own : given);
  readDeclared(models, streams, wrong);
  const objects = Object.fromEntries(
    Object.entries(part('objects')).map(([model, rows]) => [model, rowsIn(model, rows, wrong)]),
  );
  if (wrong.length > 0) throw new DeclarationError(wrong);
  // What the objects themselves are is said where they are made.
  createDcrf({ models, streams, objects }).close();
  return { models, streams, objects };
}

function streamIn(name: string, value: Json, wrong: Wrong[]): StreamOptions {
  const path = `/streams${step(name)}`;
  if (!isObject(value)) {
    wrong.push(wrongAt(path, 'an object', value));
    return {};
  }
  wrong.push(...unknownMembers(value, ['model', 'pkField', 'subscriptions'], path, 'member'));
  const { model, pkField = 'pk', subscriptions = {} } = value;
  if (typeof pkField !== 'string') wrong.push(wrongAt(`${path}/pkField`, 'a text', pkField));
  if (!isObject(subscriptions)) wrong.push(wrongAt(`${path}/subscriptions`, 'an object', subscriptions));
  const pairs = Object.entries(isObject(subscriptions) ? subscriptions : {}).map(([subscribe, unsubscribe]) => {
    if (typeof unsubscribe !== 'string')
      wrong.push(
        wrongAt(`${path}/subscriptions${step(subscribe)}`, 'the name of the action that ends it', unsubscribe),
      );
    return [subscribe, { unsubscribe: String(unsubscribe) }] as const;
  });
  return {
    model: typeof model === 'string' ? model : '',
    pkField: String(pkField),
    subscriptions: Object.fromEntries(pairs),
  };
}

function rowsIn(model: string, rows: Json, wrong: Wrong[]): readonly JsonObject[] {
  const path = `/objects${step(model)}`;
  if (!Array.isArray(rows)) wrong.push(wrongAt(path, 'an array of objects', rows));
  return (Array.isArray(rows) ? (rows as readonly Json[]) : []).flatMap((row, at) => {
    if (isObject(row)) return [row];
    wrong.push(wrongAt(`${path}/${at}`, 'an object', row));
    return [];
  });
}
