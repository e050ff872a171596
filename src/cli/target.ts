import { accessSync, constants } from 'node:fs';
import { validateHeaderName, validateHeaderValue } from 'node:http';
import { dirname, resolve } from 'node:path';
import { isObject, type Json, type JsonObject } from '../base/json.js';
import type { Target } from '../generated/types/tool.js';
import { bindingAt, protocolOf } from '../protocols.js';
import { fillPlaces, freePorts, portNames, portPlace, type Start } from '../runner/subject.js';
import type { Profile, ResolvedTarget } from '../words/target.js';
import { type Behind, nothingBehind, openBehind, triggerProblem } from './behind.js';
import { type JsonFile, readJsonFile, refuse } from './json-file.js';
import { didYouMean } from './similar.js';
import { UsageError } from './usage-error.js';

/** A target file that was read and is as it should be. */
export interface TargetFile {
  readonly file: JsonFile;
  readonly target: Target;
}

/** Reads a target file. Throws UsageError with file, line, path, what is allowed and what was found. */
export async function readTargetFile(path: string, protocols: readonly string[]): Promise<TargetFile> {
  return checkTarget(readJsonFile(path, 'target file'), protocols);
}

/** Checks what was read. Throws UsageError with file, line, path, what is allowed and what was found. */
export async function checkTarget(file: JsonFile, protocols: readonly string[]): Promise<TargetFile> {
  const { path, value } = file;
  const protocol = isObject(value) ? value.protocol : undefined;
  if (typeof protocol === 'string' && !protocols.includes(protocol)) {
    const place = `${path}:${file.line('/protocol')}: \`protocol\``;
    throw new UsageError(
      `${place}: expected ${protocols.join(', ')}; found \`${protocol}\`.${didYouMean(protocol, protocols)}`,
    );
  }
  const { validateTarget } = await import('../generated/validators/tool.js');
  refuse(file, validateTarget(value), 'target file');
  const target = value as Target;
  checkFile(file, target);
  return { file, target };
}

/** What a schema cannot say. */
function checkFile(file: JsonFile, target: Target): void {
  const { headers = {}, tls, url } = target;
  const fault = (pointer: string, text: string): UsageError =>
    new UsageError(`${file.path}:${file.line(pointer)}: ${text}`);
  for (const [name, value] of Object.entries(headers)) {
    try {
      validateHeaderName(name);
      validateHeaderValue(name, value);
    } catch {
      // The value is a secret: only the name is told.
      throw fault(`/headers/${name}`, `the header \`${name}\` cannot be sent: its name or its value is not allowed.`);
    }
  }
  if (tls?.ca !== undefined) {
    try {
      accessSync(resolve(dirname(file.path), tls.ca), constants.R_OK);
    } catch {
      throw fault('/tls/ca', `the file \`${tls.ca}\` cannot be read.`);
    }
  }
  const problem = urlProblem(filled(url), target.protocol);
  if (problem !== null) throw fault('/url', `\`url\` ${problem}`);
  const { problem: contradiction } = bindingOf(target, null);
  if (contradiction !== null) throw fault('/binding', contradiction);
  for (const [pointer, place] of Object.entries(requestedIn(target))) {
    const wrong = triggerProblem({ kind: 'http', url: filled(place) });
    if (wrong !== null) throw fault(pointer, `\`${pointer.slice(1).replaceAll('/', '.')}\` ${wrong}`);
  }
  const { trigger, api, capabilities } = target as Extract<Target, { readonly trigger?: unknown }>;
  const astray = trigger === undefined ? null : triggerProblem({ ...trigger, url: filled(trigger.url) });
  if (astray !== null) throw fault('/trigger/url', `\`trigger.url\` ${astray}`);
  const port = Number(filled(String(api?.port ?? 0)));
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw fault('/api/port', '`api.port` is a port from 0 to 65535, or {port:name}.');
  }
  if (capabilities?.api === true && api === undefined) {
    throw fault('/capabilities/api', '`capabilities.api` needs the member `api`, which says where the suite plays it.');
  }
}

/** The URLs in a target at which plain requests are made, by where they stand. */
function requestedIn(target: Target): Readonly<Record<string, string>> {
  const { httpUrl, socketioUrl, control = {} } = target as Extract<Target, { readonly control?: unknown }>;
  const { headers: _, ...routes } = control;
  const all = {
    '/httpUrl': httpUrl,
    '/socketioUrl': socketioUrl,
    ...Object.fromEntries(Object.entries(routes).map(([name, url]) => [`/control/${name}`, url])),
  };
  return Object.fromEntries(Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined));
}

/** The binding of a target, at its own URL or at another one; and what is wrong where it names one and the URL is of another. */
export function bindingOf(
  target: Target,
  url: string | null,
): { readonly binding: string | null; readonly problem: string | null } {
  const { protocol, binding: named } = target as Extract<Target, { readonly binding?: unknown }>;
  const binding = bindingAt(protocolOf(protocol), url ?? target.url);
  const isOf = named === undefined || named === binding;
  return { binding, problem: isOf ? null : `\`binding\` is ${named}, but the URL is one of ${binding}.` };
}

/** A text with something in the places that are filled when a run begins. */
function filled(text: string): string {
  return text.replace(/\{port(:[\w-]+)?\}/g, '1').replaceAll('{room}', 'room');
}

const schemes = ['ws:', 'wss:'];

/**
 * What is wrong with the URL of a server, or null: it is to speak WebSocket, or plain HTTP where a binding of the
 * protocol does. Its secrets are not in the answer.
 */
export function urlProblem(text: string, protocol: string | null): string | null {
  const isPlain = protocol !== null && protocolOf(protocol).plain !== undefined;
  const words = isPlain ? 'ws:// or wss://, http:// or https://' : 'ws:// or wss://';
  if (!URL.canParse(text)) {
    const hint = /^[\w.-]+(:\d+)?(\/|$)/.test(text) ? ` Did you forget \`${isPlain ? 'http' : 'ws'}://\`?` : '';
    return `is a URL that begins with ${words}; found something that is no URL.${hint}`;
  }
  const url = new URL(text);
  if (url.hash !== '') return 'may have no fragment (#…): nobody would be sent it.';
  if (schemes.includes(url.protocol) || (isPlain && ['http:', 'https:'].includes(url.protocol))) return null;
  const meant = url.protocol === 'http:' ? 'ws:' : url.protocol === 'https:' ? 'wss:' : null;
  const hint = meant === null ? '' : ` Did you mean \`${meant}//${url.host}${url.pathname}\`?`;
  return `begins with ${words}; found ${url.protocol}//.${hint}`;
}

/** What the command line says of a target. */
export interface Overrides {
  readonly url: string | null;
  readonly profile: Profile | null;
  readonly timeoutMs: number | null;
}

/** How a subject is reached, and how it is started where it does not run already. */
export interface Subject {
  readonly target: ResolvedTarget;
  readonly behind: Behind;
  readonly start: Start | null;
}

const defaults = { timeoutMs: 2000, settleMs: 0, readyTimeoutMs: 10_000 } as const;

/** A subject of which only the URL is known. */
export function subjectAtUrl(
  protocol: string,
  url: string,
  overrides: Pick<Overrides, 'profile' | 'timeoutMs'>,
): Subject {
  return {
    target: {
      protocol,
      binding: bindingAt(protocolOf(protocol), url),
      url,
      profile: overrides.profile ?? 'documented',
      timeoutMs: overrides.timeoutMs ?? defaults.timeoutMs,
      settleMs: defaults.settleMs,
      headers: {},
      tls: {},
      isolation: protocolOf(protocol).isolation,
      capabilities: {},
      names: {},
      fixturePresumed: false,
      extra: {},
    },
    behind: nothingBehind,
    start: null,
  };
}

/**
 * The subject of a target file, free ports filled in, and what is behind it opened. A URL on the command line says that
 * it runs there already: then nothing is started.
 */
export async function subjectOfFile({ file, target: written }: TargetFile, overrides: Overrides): Promise<Subject> {
  const ports = await freePorts(portNames(file.text));
  const places = new Map([...ports].map(([name, port]) => [portPlace(name), String(port)]));
  const placed = fillPlaces(written as JsonObject & Target, places) as JsonObject & Target;
  const behind = await openBehind(placed);
  const apiUrl = behind.api === null ? [] : [['{apiUrl}', behind.api.url] as const];
  const target = fillPlaces(placed, new Map(apiUrl)) as JsonObject & Target;
  const { protocol, url, profile, timeoutMs, settleMs, headers, tls, isolation, start, capabilities, ...rest } = target;
  const { $schema: _, names, ...extra } = rest as JsonObject;
  const folder = dirname(file.path);
  const reached = overrides.url ?? url;
  return {
    target: {
      protocol,
      binding: bindingAt(protocolOf(protocol), reached),
      url: reached,
      profile: overrides.profile ?? profile ?? 'documented',
      timeoutMs: overrides.timeoutMs ?? timeoutMs ?? defaults.timeoutMs,
      settleMs: settleMs ?? defaults.settleMs,
      headers: headers ?? {},
      tls: tls?.ca === undefined ? (tls ?? {}) : { ...tls, ca: resolve(folder, tls.ca) },
      isolation: isolation ?? protocolOf(protocol).isolation,
      capabilities: (capabilities ?? {}) as Record<string, boolean>,
      names: (names ?? {}) as Record<string, string>,
      fixturePresumed: true,
      extra: extra as Record<string, Json>,
    },
    behind,
    start: start === undefined || overrides.url !== null ? null : startOf(start, folder, reached),
  };
}

function startOf(start: NonNullable<Target['start']>, folder: string, url: string): Start {
  return {
    command: start.command,
    cwd: resolve(folder, start.cwd ?? '.'),
    env: start.env ?? {},
    ready: start.ready ?? null,
    readyTimeoutMs: start.readyTimeoutMs ?? defaults.readyTimeoutMs,
    url,
  };
}
