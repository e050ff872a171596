import { basename } from 'node:path';
import { isObject, type Json, type JsonObject, member, parseJson } from '../../src/base/json.js';
import { type SchemaFile, validatorsByPath } from '../unit/schema-files.js';

/** How messages lie in frames, where a frame is not a message. */
interface Wrapped {
  /** The schemas of frames, by their names: all others are about what is in them. */
  readonly frames: readonly string[];
  readonly member: string;
  /** Whether a message is of a schema, where several fit it. */
  isOf(name: string, message: JsonObject): boolean;
}

const wrapped: Readonly<Record<string, Wrapped>> = {
  dcrf: {
    frames: ['server-frame'],
    member: 'payload',
    // A response may look as an event does. The suite gives subscriptions names that say so.
    isOf: (name, { request_id: id, action = null }) =>
      name.endsWith('-event') ===
      (typeof id === 'string' && id.startsWith('subscription') && ['create', 'update', 'delete'].includes(`${action}`)),
  },
};

/** What is said over plain HTTP, and how messages lie in texts that are more than JSON. */
interface Carried {
  /** The messages that are events of connections; all others answer plain requests. */
  isEvent(name: string): boolean;
  /** What comes before the JSON of an event, and where in that the message lies. */
  readonly before: RegExp;
  readonly member: string;
  /** Whether a message is of a schema, where several fit it. */
  isOf(name: string, message: JsonObject): boolean;
}

const keepalive = 'subscriptionKeepAlive';
const carried: Readonly<Record<string, Carried>> = {
  'schemas/frappe-graphql/socketio/': {
    isEvent: (name) => name.startsWith('gql-'),
    before: /^42/,
    member: '1',
    isOf(name, { data }) {
      const roots = isObject(data) ? Object.keys(data) : [];
      if (name === 'subscribed') return ![keepalive, 'saveDoc', 'setValue'].some((root) => roots.includes(root));
      return name !== 'result' || !roots.includes(keepalive);
    },
  },
};

/** How the messages of a schema are carried, where a text or the body of an answer is not simply one of them. */
export function carrierOf({ path }: SchemaFile): Carried | undefined {
  return Object.entries(carried).find(([folder]) => path.startsWith(folder))?.[1];
}

/** Where in its frame a message lies. */
export function placeOf(file: SchemaFile): readonly string[] {
  const name = basename(file.path, '.schema.json');
  const carrier = carrierOf(file);
  if (carrier !== undefined) return carrier.isEvent(name) ? [carrier.member] : [];
  const wrapping = wrapped[file.folder];
  return wrapping === undefined || wrapping.frames.includes(name) ? [] : [wrapping.member];
}

/** What comes before the JSON in a text, and that JSON; undefined where it is none. */
export function partsOf(file: SchemaFile, text: string): readonly [before: string, json: Json | undefined] {
  const carrier = carrierOf(file);
  const isEvent = carrier?.isEvent(basename(file.path, '.schema.json')) === true;
  const before = isEvent ? carrier.before.exec(text)?.[0] : '';
  const parsed = before === undefined ? null : parseJson(text.slice(before.length));
  return [before ?? '', parsed?.ok === true ? parsed.value : undefined];
}

export function isOf(file: SchemaFile, text: string): boolean {
  const [, json] = partsOf(file, text);
  const message = placeOf(file).reduce<Json | undefined>(within, json);
  if (message === undefined || validatorsByPath.get(file.path)?.(message) !== true) return false;
  const name = basename(file.path, '.schema.json');
  if (!isObject(message)) return true;
  const carrier = carrierOf(file);
  if (carrier !== undefined) return carrier.isOf(name, message);
  const wrapping = wrapped[file.folder];
  return wrapping === undefined || placeOf(file).length === 0 || wrapping.isOf(name, message);
}

/** A member of an object, or an item of an array. */
function within(value: Json | undefined, name: string): Json | undefined {
  return Array.isArray(value) ? (value[Number(name)] as Json | undefined) : member(value, name);
}
