import { basename } from 'node:path';
import { isObject, type Json, type JsonObject, jsonType, member, parseJson } from '../../src/base/json.js';
import type { Peer, Profile, Wrap } from '../../src/reference/endpoint.js';
import { objectIn, type Tap, type Tapped, tap } from '../../src/reference/tap.js';
import { type SchemaFile, validatorsByPath, wholeSchemas } from '../unit/schema-files.js';
import type { Named } from './support/subjects.js';

/** One way to spoil what a server sends, made from the schemas: no rule of the reference is touched. */
export interface WireChange {
  readonly name: string;
  readonly wrap: Wrap;
  /** Whether anything was changed so far: what has the type already cannot become it. */
  touched(): boolean;
}

/** A member of a message; `*` is every member of an object whose names are free. */
interface Place {
  readonly path: readonly string[];
  readonly forbidden: boolean;
}

/** A value of each type of JSON. */
const samples: readonly Json[] = [null, true, 7, 'text', [], {}];

/** First contact judges nothing: what is opened for it is spared. */
const spared = 3;

/** In profile upstream, one of so many changes of what both profiles send: schemas and monitors are the same there. */
const oneOf = 5;

/** By protocol, the messages that others send, where they are not called requests. */
const ofOthers: Readonly<Record<string, readonly string[]>> = {
  'high-templar': ['subscribe', 'unsubscribe', 'status', 'trigger', 'bootstrap'],
  dcrf: [
    ...['client-frame', 'list', 'create', 'retrieve', 'update', 'patch', 'delete'],
    ...['subscribe-instance', 'unsubscribe-instance', 'custom-subscribe', 'custom-unsubscribe'],
  ],
};

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

/** Where in its frame a message lies. */
function placeOf({ path, folder }: SchemaFile): readonly string[] {
  const wrapping = wrapped[folder];
  return wrapping === undefined || wrapping.frames.includes(basename(path, '.schema.json')) ? [] : [wrapping.member];
}

/** Every change of every message that a server of the profile sends: whatever is no request is the server's. */
export function wireChanges({ protocol }: Named, profile: Profile): readonly WireChange[] {
  const isOfServer = (name: string): boolean =>
    !name.startsWith('request') && !name.endsWith('-request') && ofOthers[protocol]?.includes(name) !== true;
  const all = wholeSchemas.filter(
    ({ path, folder }) => folder === protocol && isOfServer(basename(path, '.schema.json')),
  );
  const changesOf = (file: SchemaFile): readonly WireChange[] => [...memberChanges(file), ...frameChanges(file)];
  const ofBoth = all.filter(({ path }) => !path.includes('/upstream/')).flatMap(changesOf);
  if (profile === 'documented') return ofBoth;
  const ofUpstream = all.filter(({ path }) => path.includes('/upstream/')).flatMap(changesOf);
  return [...ofBoth.filter((_, at) => at % oneOf === 0), ...ofUpstream];
}

function memberChanges(file: SchemaFile): readonly WireChange[] {
  return placesIn(file.schema).flatMap(({ path, forbidden }) => {
    const of = (what: string, edit: (value: Json | undefined) => Json | undefined): WireChange => {
      let touched = false;
      const noticed = (value: Json | undefined): Json | undefined => {
        const now = edit(value);
        touched ||= now !== value;
        return now;
      };
      return {
        name: `${nameOf(file)} /${path.join('/')} ${what}`,
        wrap: onFrames(
          file,
          ({ send }) =>
            (message) =>
              send(JSON.stringify(edited(message, [...placeOf(file), ...path], noticed))),
        ),
        touched: () => touched,
      };
    };
    if (forbidden) return [null, 'text'].map((value) => of(`appears as ${jsonType(value)}`, () => value));
    const retyped = samples.map((sample) => {
      const isOther = (value: Json | undefined): boolean => value !== undefined && jsonType(value) !== jsonType(sample);
      return of(`becomes ${jsonType(sample)}`, (value) => (isOther(value) ? sample : value));
    });
    return [of('is dropped', () => undefined), ...retyped];
  });
}

function frameChanges(file: SchemaFile): readonly WireChange[] {
  const of = (what: string, make: (touch: () => void) => Wrap): WireChange => {
    let touched = false;
    const touch = (): void => {
      touched = true;
    };
    return { name: `${nameOf(file)} is ${what}`, wrap: make(touch), touched: () => touched };
  };
  return [
    of('dropped', (touch) => onFrames(file, () => touch)),
    of('repeated', (touch) =>
      onFrames(file, ({ send }) => (_message, text) => {
        touch();
        send(text);
        send(text);
      }),
    ),
    of('swapped with the next frame', (touch) => swapped(file, touch)),
  ];
}

/** Where the next frame takes longer than this, there is none to swap with. */
const nextWithinMs = 20;

function swapped(file: SchemaFile, touch: () => void): Wrap {
  return afterContact((endpoint, clock) => ({
    ...endpoint,
    open(peer, handshake) {
      const held: string[] = [];
      const release = (): void => {
        for (const text of held.splice(0)) peer.send(text);
      };
      const swapping: Peer = {
        ...peer,
        send(text) {
          if (held.length > 0) {
            touch();
            peer.send(text);
            release();
          } else if (isOf(file, text)) {
            held.push(text);
            clock.after(nextWithinMs, release);
          } else peer.send(text);
        },
        // The end is no frame to swap with.
        close(code) {
          release();
          peer.close(code);
        },
      };
      return endpoint.open(swapping, handshake);
    },
  }));
}

function onFrames(file: SchemaFile, make: (connection: Tapped) => (message: JsonObject, text: string) => void): Wrap {
  return onConnections((connection) => {
    const change = make(connection);
    return { sent: (text) => (isOf(file, text) ? change(objectIn(text), text) : connection.send(text)) };
  });
}

function onConnections(make: (connection: Tapped) => Tap): Wrap {
  return afterContact(tap(make));
}

/** Leaves the connections of first contact as they are. */
function afterContact(wrap: Wrap): Wrap {
  return (endpoint, clock) => {
    const changed = wrap(endpoint, clock);
    let opened = 0;
    return { ...changed, open: (...given) => (opened++ < spared ? endpoint : changed).open(...given) };
  };
}

function isOf(file: SchemaFile, text: string): boolean {
  const parsed = parseJson(text);
  if (!parsed.ok) return false;
  const message = placeOf(file).reduce<Json | undefined>((value, name) => member(value, name), parsed.value);
  if (message === undefined || validatorsByPath.get(file.path)?.(message) !== true) return false;
  const wrapping = wrapped[file.folder];
  if (wrapping === undefined || placeOf(file).length === 0 || !isObject(message)) return true;
  return wrapping.isOf(basename(file.path, '.schema.json'), message);
}

function nameOf({ path }: SchemaFile): string {
  const name = basename(path, '.schema.json');
  return path.includes('/upstream/') ? `upstream/${name}` : name;
}

/** The members that a schema speaks of. What it borrows from another message is varied there; a definition is none. */
function placesIn(schema: unknown, path: readonly string[] = []): readonly Place[] {
  if (!isSchema(schema)) return [];
  const named = isSchema(schema.properties) ? Object.entries(schema.properties) : [];
  const members = isSchema(schema.additionalProperties) ? [['*', schema.additionalProperties] as const] : [];
  return [...named, ...members].flatMap(([name, inner]) => {
    if (!isSchema(inner)) return [];
    if (typeof inner.$ref === 'string' && !inner.$ref.includes('#/definitions/')) return [];
    const here = [...path, name];
    const forbidden = inner.not !== undefined;
    return [{ path: here, forbidden }, ...(forbidden ? [] : placesIn(inner, here))];
  });
}

function isSchema(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A message with one member changed; undefined leaves it out. */
function edited(message: Json, path: readonly string[], edit: (value: Json | undefined) => Json | undefined): Json {
  const [name, ...rest] = path;
  if (name === undefined || !isObject(message)) return message;
  const names = name === '*' ? Object.keys(message) : [name];
  const changed = names.map((key) => {
    const value = message[key];
    if (rest.length === 0) return [key, edit(value)] as const;
    return [key, value === undefined ? undefined : edited(value, rest, edit)] as const;
  });
  const all = Object.entries({ ...message, ...Object.fromEntries(changed) });
  return Object.fromEntries(all.filter((entry): entry is [string, Json] => entry[1] !== undefined));
}
