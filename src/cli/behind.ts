import { isObject, type Json, type JsonObject } from '../base/json.js';
import { amqpBroker, type Broker } from '../wire/amqp.js';
import { type ServedApi, serveApi } from '../wire/api-server.js';

/** What the suite plays behind a subject: the API that it asks, and the broker that it listens to. */
export interface Behind {
  readonly api: ServedApi | null;
  readonly broker: Broker | null;
  /** Why the API cannot be played though the target says where; null where nothing is wrong. */
  readonly problem: string | null;
  close(): Promise<void>;
}

/** Nothing is played behind the subject. */
export const nothingBehind: Behind = { api: null, broker: null, problem: null, close: async () => undefined };

/** The members of a target that say what is behind it, as they are where they are left out. */
const usual = { host: '127.0.0.1', exchange: 'hightemplar', routingKey: '*' } as const;

/** Opens what a target says to be behind its subject. */
export async function openBehind({ api, trigger }: Readonly<Record<string, Json>>): Promise<Behind> {
  const played = isObject(api) ? await playAt(api) : null;
  const served = typeof played === 'string' ? null : played;
  const broker = isObject(trigger) && trigger.kind === 'amqp' ? amqpBroker(addressOf(trigger)) : null;
  return {
    api: served,
    broker,
    problem: typeof played === 'string' ? played : null,
    async close() {
      await Promise.all([served?.close(), broker?.close()]);
    },
  };
}

/** Plays the API where a target says; why it cannot be played there, in words, where the port cannot be had. */
async function playAt(api: JsonObject): Promise<ServedApi | string> {
  const host = text(api, 'host') ?? usual.host;
  const port = Number(api.port ?? 0);
  try {
    return await serveApi({ host, port });
  } catch (error) {
    return `the API behind the server cannot be played at ${host}, port ${port}: ${whyNot(error)}`;
  }
}

function whyNot(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'EADDRINUSE') return 'something listens there already';
  if (code === 'EACCES') return 'permission denied';
  return error instanceof Error ? error.message : String(error);
}

function addressOf(trigger: JsonObject) {
  return {
    url: text(trigger, 'url') ?? '',
    exchange: text(trigger, 'exchange') ?? usual.exchange,
    routingKey: text(trigger, 'routingKey') ?? usual.routingKey,
  };
}

function text(from: JsonObject, name: string): string | null {
  const value = from[name];
  return typeof value === 'string' ? value : null;
}

const schemes = { http: ['http:', 'https:'], amqp: ['amqp:', 'amqps:'] } as const;

/** What is wrong with the URL of a trigger, or null. Its secrets are not in the answer. */
export function triggerProblem({ kind, url }: { readonly kind: 'http' | 'amqp'; readonly url: string }): string | null {
  const allowed: readonly string[] = schemes[kind];
  const words = allowed.map((scheme) => `${scheme}//`).join(' or ');
  if (!URL.canParse(url)) return `is a URL that begins with ${words}; found something that is no URL.`;
  const { protocol } = new URL(url);
  return allowed.includes(protocol) ? null : `begins with ${words}, since \`kind\` is ${kind}; found ${protocol}//.`;
}
