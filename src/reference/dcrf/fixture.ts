import { type JsonObject, member } from '../../base/json.js';
import type { ModelSchema } from './schema.js';
import type { DcrfOptions } from './server.js';
import type { CustomSubscription } from './streams.js';

/** A thing has a name and a counter that counts from 0. */
const thing: ModelSchema = {
  type: 'object',
  required: ['name'],
  properties: {
    name: { type: 'string', minLength: 1, maxLength: 64 },
    counter: {
      type: 'integer',
      default: 0,
      minimum: Number.MIN_SAFE_INTEGER,
      maximum: Number.MAX_SAFE_INTEGER,
    },
  },
};

/** Told of all things, or of those whose keys are in `things`. */
const many: CustomSubscription = {
  unsubscribe: 'unsubscribe_many',
  hears({ pk }: JsonObject, args: JsonObject) {
    const things = member(args, 'things') ?? null;
    return things === null || (Array.isArray(things) && things.includes(pk));
  },
};

/** What the suite expects a subject to have loaded: one store of things, served as `things` and as `things_with_id`. */
export const fixture: Pick<DcrfOptions, 'models' | 'streams'> = {
  models: { thing },
  streams: {
    things: { model: 'thing', subscriptions: { subscribe_many: many } },
    things_with_id: { model: 'thing', pkField: 'id', subscriptions: { subscribe_many: many } },
  },
};
