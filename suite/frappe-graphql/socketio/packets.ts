import type { Json } from '../../../src/base/json.js';
import { isData } from '../../../src/judge/monitor.js';
import type { Frame } from '../../../src/wire/recording.js';

/** What a text frame of Engine.IO says. */
export type Packet =
  | { readonly kind: 'open' | 'close' | 'ping' | 'pong' | 'noop' }
  /** A packet of Socket.IO within it. */
  | { readonly kind: 'connect' | 'disconnect' | 'ack' | 'refused'; readonly namespace: string }
  | { readonly kind: 'event'; readonly namespace: string; readonly name: string; readonly args: readonly Json[] }
  /** Nothing that is known. */
  | { readonly kind: 'other' };

const outer = { '0': 'open', '1': 'close', '2': 'ping', '3': 'pong', '6': 'noop' } as const;
const inner = { '0': 'connect', '1': 'disconnect', '3': 'ack', '4': 'refused' } as const;

const read = new WeakMap<Frame, Packet>();

/** Reads a frame of a WebSocket as Socket.IO uses it, or an event as a library of Socket.IO has recorded it. */
export function packetIn(frame: Frame): Packet {
  const known = read.get(frame);
  if (known !== undefined) return known;
  const packet = recorded(frame) ?? (!isData(frame) || frame.text === null ? other : parse(frame.text));
  read.set(frame, packet);
  return packet;
}

const other: Packet = { kind: 'other' };

function recorded({ more: { kind, event, args } }: Frame): Packet | null {
  if (kind !== 'socketio') return null;
  return event === undefined ? other : { kind: 'event', namespace: '/', name: event, args: args ?? [] };
}

function parse(text: string): Packet {
  const first = text.charAt(0);
  if (first !== '4') return first in outer ? { kind: outer[first as keyof typeof outer] } : other;
  const type = text.charAt(1);
  const [namespace, rest] = namespaceOf(text.slice(2));
  if (type in inner) return { kind: inner[type as keyof typeof inner], namespace };
  if (type !== '2') return other;
  const said = jsonIn(rest.replace(/^[0-9]+/, ''));
  if (!Array.isArray(said)) return other;
  const [name, ...args] = said as readonly Json[];
  return typeof name === 'string' ? { kind: 'event', namespace, name, args } : other;
}

function namespaceOf(text: string): readonly [string, string] {
  if (!text.startsWith('/')) return ['/', text];
  const end = text.indexOf(',');
  return end < 0 ? [text, ''] : [text.slice(0, end), text.slice(end + 1)];
}

function jsonIn(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

/** The text of an event that a client sends. */
export function eventText(name: string, ...args: readonly Json[]): string {
  return `42${JSON.stringify([name, ...args])}`;
}
