import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fromFile, Parser } from '@asyncapi/parser';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { protocols } from '../../src/protocols.js';
import { messageSchemas, validatorsByPath } from './schema-files.js';

const root = resolve(import.meta.dirname, '../..');
const file = join(root, 'asyncapi.yaml');

interface Message {
  readonly name: string;
  readonly payload: Reference;
  readonly examples: readonly { readonly name: string; readonly payload: unknown }[];
}

interface Reference {
  readonly $ref: string;
}

interface Carrier {
  readonly messages: readonly Reference[];
}

interface Operation extends Carrier {
  readonly action: 'send' | 'receive';
  readonly reply?: Carrier;
}

interface Description {
  readonly channels: Readonly<Record<string, { readonly messages: Readonly<Record<string, Reference>> }>>;
  readonly operations: Readonly<Record<string, Operation>>;
  readonly components: { readonly messages: Readonly<Record<string, Message>> };
}

const description = parse(readFileSync(file, 'utf8')) as Description;
const messages = Object.entries(description.components.messages);

/** Which ways a message goes, seen from the server: a reply goes the other way than what it answers. */
function waysOf(message: string): readonly string[] {
  const channels = Object.entries(description.channels).flatMap(([channel, { messages: own }]) =>
    Object.entries(own).flatMap(([key, { $ref }]) =>
      $ref === message ? [`#/channels/${channel}/messages/${key}`] : [],
    ),
  );
  const carries = (carrier: Carrier | undefined): boolean =>
    carrier?.messages.some(({ $ref }) => channels.includes($ref)) === true;
  const ways = Object.values(description.operations).flatMap((operation) => [
    ...(carries(operation) ? [operation.action] : []),
    ...(carries(operation.reply) ? [operation.action === 'send' ? 'receive' : 'send'] : []),
  ]);
  return [...new Set(ways)];
}

describe('asyncapi.yaml', () => {
  it('is a valid AsyncAPI document without warnings, every $ref into schemas/ included', async () => {
    const { document, diagnostics } = await fromFile(new Parser(), file).parse();
    const meant = diagnostics.filter(({ code }) => code !== 'asyncapi-latest-version'); // 3.0.0 is what tools read.
    const told = meant.map(({ code, message, path }) => `${String(code)} ${path.join('.')}: ${message}`);
    expect(told).toEqual([]);
    expect(document?.allMessages().all().length).toBe(messages.length);
  });

  it('has a channel for each protocol', () => {
    for (const { id } of protocols)
      expect(Object.keys(description.channels).filter((name) => name.startsWith(id))).not.toEqual([]);
  });

  it('has every message that has a schema, but for those that one implementation narrows', () => {
    const described = messages.map(([, { payload }]) => payload.$ref.replace('./', ''));
    const written = messageSchemas.map(({ path }) => path).filter((path) => !path.includes('/upstream/'));
    expect(described.sort()).toEqual(written.sort());
  });

  it('names each message as its type', () => {
    const titles = new Map(messageSchemas.map(({ path, schema }) => [`./${path}`, schema.title]));
    for (const [, { name, payload }] of messages) expect(name).toBe(titles.get(payload.$ref));
  });

  it('lets the server send or receive every message, and both where either side may own things', () => {
    for (const [key] of messages) {
      const ways = waysOf(`#/components/messages/${key}`);
      expect(ways.length, key).toBe(key.startsWith('socksync') ? 2 : 1);
    }
  });

  it.each(messages)('shows %s by examples that its schema accepts', (_, message) => {
    const validate = validatorsByPath.get(message.payload.$ref.replace('./', ''));
    expect(validate).toBeTypeOf('function');
    expect(message.examples.length).toBeGreaterThan(0);
    for (const { name, payload } of message.examples) {
      expect(name).toMatch(/^[a-z][A-Za-z]+$/);
      expect(validate?.(payload), JSON.stringify(validate?.errors)).toBe(true);
    }
  });
});
