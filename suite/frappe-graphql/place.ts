import { isObject, type Json, type JsonObject } from '../../src/base/json.js';
import type { Headers } from '../../src/wire/wire.js';
import type { ResolvedTarget } from '../../src/words/target.js';

/** Somebody who can log in. */
export interface Credentials {
  readonly usr: string;
  readonly pwd: string;
}

/** Who asks: one of the fixture's users, or nobody. */
export type Who = 'user' | 'manager' | 'guest';

const usualUsers: Readonly<Record<Exclude<Who, 'guest'>, Credentials>> = {
  user: { usr: 'conformance@example.com', pwd: 'conformance' },
  manager: { usr: 'Administrator', pwd: 'admin' },
};

/** A user as the target names it. */
export function credentialsOf({ extra }: ResolvedTarget, who: Exclude<Who, 'guest'>): Credentials {
  const own = within(within(extra, 'users'), who);
  const usual = usualUsers[who];
  return { usr: textIn(own, 'usr') ?? usual.usr, pwd: textIn(own, 'pwd') ?? usual.pwd };
}

/** Whether it is spoken over HTTP and Socket.IO; else over one WebSocket. */
export function isSocketio({ binding }: ResolvedTarget): boolean {
  return binding === 'socketio';
}

/** Where `/api/method/…` is; null where nobody logs in over HTTP. */
export function siteOf(target: ResolvedTarget): string | null {
  return textIn(target.extra, 'httpUrl') ?? (isSocketio(target) ? target.url : null);
}

/** Where connections are opened: the WebSocket of Socket.IO, or the URL itself. */
export function connectionUrl(target: ResolvedTarget): string {
  if (!isSocketio(target)) return target.url;
  const url = new URL('socket.io/', withSlash(textIn(target.extra, 'socketioUrl') ?? siteOf(target) ?? target.url));
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
  url.search = '?EIO=4&transport=websocket';
  return url.href;
}

/** The URL of a path below a site. */
export function below(site: string, path: string): string {
  return new URL(path, withSlash(site)).href;
}

/** How long a subscription lives without a keepalive, and how long it may take until it is gone, in milliseconds. */
export function lifeOf({ extra }: ResolvedTarget): { readonly ttlMs: number; readonly graceMs: number } {
  const own = within(extra, 'keepalive');
  return { ttlMs: numberIn(own, 'ttlMs') ?? 300_000, graceMs: numberIn(own, 'graceMs') ?? 240_000 };
}

/** The routes that steer the subject. */
export type Control = 'advanceClockUrl' | 'completeUrl' | 'completeOnErrorUrl';

/** Where a route is that steers the subject; null where there is none. */
export function controlUrl({ extra }: ResolvedTarget, route: Control): string | null {
  return textIn(within(extra, 'control'), route);
}

/** What these routes are asked with: secrets. */
export function controlHeaders({ extra }: ResolvedTarget): Headers {
  const own = Object.entries(within(within(extra, 'control'), 'headers'));
  return Object.fromEntries(own.map(([name, value]) => [name.toLowerCase(), String(value)]));
}

const withSlash = (url: string): string => (url.endsWith('/') ? url : `${url}/`);

function within(from: Readonly<Record<string, Json>>, name: string): JsonObject {
  const value = from[name];
  return isObject(value) ? value : {};
}

function textIn(from: Readonly<Record<string, Json>>, name: string): string | null {
  const value = from[name];
  return typeof value === 'string' ? value : null;
}

function numberIn(from: JsonObject, name: string): number | null {
  const value = from[name];
  return typeof value === 'number' ? value : null;
}
