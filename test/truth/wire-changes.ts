import { basename } from 'node:path';
import { isObject, type Json, jsonType } from '../../src/base/json.js';
import type { Peer, Profile, Wrap } from '../../src/reference/endpoint.js';
import { type Tapped, tap } from '../../src/reference/tap.js';
import { type SchemaFile, wholeSchemas } from '../unit/schema-files.js';
import type { Watched } from './support/contact.js';
import type { Subject } from './support/subjects.js';
import { carrierOf, isOf, partsOf, placeOf } from './wire-messages.js';

/** One way to spoil what a server sends, made from the schemas: no rule of the reference is touched. */
export interface WireChange {
  readonly name: string;
  /** First contact judges nothing: nothing is changed before it is over. */
  wrap(contact: Pick<Watched, 'isOver'>): Wrap;
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

/** In profile upstream, one of so many changes of what both profiles send: schemas and monitors are the same there. */
const oneOf = 5;

/** By what is judged, the messages that others send, where they are not called requests. */
const ofOthers: Readonly<Record<string, readonly string[]>> = {
  'frappe-graphql/socketio': ['login', 'keepalive-command', 'task-subscribe', 'task-unsubscribe'],
  'frappe-graphql/graphql-ws': ['connection-init', 'start', 'stop', 'connection-terminate'],
  'high-templar': ['subscribe', 'unsubscribe', 'status', 'trigger', 'bootstrap'],
  dcrf: [
    ...['client-frame', 'list', 'create', 'retrieve', 'update', 'patch', 'delete'],
    ...['subscribe-instance', 'unsubscribe-instance', 'custom-subscribe', 'custom-unsubscribe'],
  ],
};

/** Every change of every message that a server of the profile sends: whatever is no request is the server's. */
export function wireChanges({ id, protocol, binding }: Subject, profile: Profile): readonly WireChange[] {
  const isOfServer = (name: string): boolean =>
    !name.startsWith('request') && !name.endsWith('-request') && ofOthers[id]?.includes(name) !== true;
  const folder = `schemas/${protocol}/${binding === null ? '' : `${binding}/`}`;
  const all = wholeSchemas.filter(({ path }) => path.startsWith(folder) && isOfServer(basename(path, '.schema.json')));
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
        wrap: ({ isOver }) =>
          onMessages(file, (message) => edited(message, [...placeOf(file), ...path], noticed), isOver),
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
    return {
      name: `${nameOf(file)} is ${what}`,
      wrap: ({ isOver }) => onceOver(isOver, make(touch)),
      touched: () => touched,
    };
  };
  // An answer to a plain request is that one's alone.
  if (carrierOf(file)?.isEvent(basename(file.path, '.schema.json')) === false) return [];
  return [
    of('dropped', (touch) => onFrames(file, () => touch)),
    of('repeated', (touch) =>
      onFrames(file, ({ send }) => (text) => {
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
  return (endpoint, clock) => ({
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
  });
}

/** Changes the JSON in the texts of a connection that are of a schema, and in the bodies of answers where those are. */
function onMessages(file: SchemaFile, change: (message: Json) => Json, isOver: () => boolean): Wrap {
  const changed = (text: string): string => {
    const [before, json] = partsOf(file, text);
    return `${before}${JSON.stringify(change(json ?? null))}`;
  };
  const frames = onceOver(
    isOver,
    tap(({ send }) => ({ sent: (text) => send(isOf(file, text) ? changed(text) : text) })),
  );
  return (endpoint, clock) => ({
    ...frames(endpoint, clock),
    async http(request) {
      const answer = await endpoint.http(request);
      const isCarried = carrierOf(file) !== undefined && isOver() && isOf(file, answer.text);
      return isCarried ? { ...answer, text: changed(answer.text) } : answer;
    },
  });
}

function onFrames(file: SchemaFile, make: (connection: Tapped) => (text: string) => void): Wrap {
  return tap((connection) => {
    const change = make(connection);
    return { sent: (text) => (isOf(file, text) ? change(text) : connection.send(text)) };
  });
}

/** Leaves the connections of first contact as they are. */
function onceOver(isOver: () => boolean, wrap: Wrap): Wrap {
  return (endpoint, clock) => {
    const changed = wrap(endpoint, clock);
    return { ...changed, open: (...given) => (isOver() ? changed : endpoint).open(...given) };
  };
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
  if (name !== undefined && Array.isArray(message)) {
    const at = Number(name);
    return message.map((item: Json, index) => (index === at ? edited(item, rest, edit) : item));
  }
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
