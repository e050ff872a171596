import { isObject, type Json, type JsonObject } from '../../src/base/json.js';
import type { ResolvedTarget } from '../../src/words/target.js';

/** The two streams of the fixture. */
export type StreamKey = 'things' | 'thingsWithId';

/** How a stream of the fixture is called, and what is in it. */
export interface Stream {
  readonly key: StreamKey;
  readonly name: string;
  /** Where its objects carry their primary key. */
  readonly pkField: string;
  readonly fields: { readonly name: string; readonly counter: string };
}

const usualStreams: Readonly<Record<StreamKey, Omit<Stream, 'key' | 'fields'>>> = {
  things: { name: 'things', pkField: 'pk' },
  thingsWithId: { name: 'things_with_id', pkField: 'id' },
};

const usualActions = {
  list: 'list',
  create: 'create',
  retrieve: 'retrieve',
  update: 'update',
  patch: 'patch',
  delete: 'delete',
  subscribeInstance: 'subscribe_instance',
  unsubscribeInstance: 'unsubscribe_instance',
  subscribeMany: 'subscribe_many',
  unsubscribeMany: 'unsubscribe_many',
} as const;

export type ActionKey = keyof typeof usualActions;

/** A stream as the target names it. */
export function streamOf({ extra }: ResolvedTarget, key: StreamKey): Stream {
  const own = within(within(extra, 'streams'), key);
  const fields = within(own, 'fields');
  const usual = usualStreams[key];
  return {
    key,
    name: text(own, 'name') ?? usual.name,
    pkField: text(own, 'pkField') ?? usual.pkField,
    fields: { name: text(fields, 'name') ?? 'name', counter: text(fields, 'counter') ?? 'counter' },
  };
}

/** An action as the target names it. */
export function actionOf({ extra }: ResolvedTarget, key: ActionKey): string {
  return text(within(extra, 'actions'), key) ?? usualActions[key];
}

/** Whether frames name their stream. */
export function isMultiplexed({ extra }: ResolvedTarget): boolean {
  return extra.multiplexed !== false;
}

function within(from: Readonly<Record<string, Json>>, name: string): JsonObject {
  const value = from[name];
  return isObject(value) ? value : {};
}

function text(from: JsonObject, name: string): string | null {
  const value = from[name];
  return typeof value === 'string' ? value : null;
}
