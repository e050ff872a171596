import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fromFile, Parser } from '@asyncapi/parser';
import { Ajv, type ValidateFunction } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { protocols } from '../../src/protocols.js';
import { messageSchemas, validatorsByPath } from './schema-files.js';

const root = resolve(import.meta.dirname, '../..');
const file = join(root, 'asyncapi.yaml');

/** A message of JSON has a schema of its own. What is told by headers alone, or a mere text, is described in place. */
interface Message {
  readonly name: string;
  readonly contentType?: string;
  readonly payload?: Reference | InPlace;
  readonly headers?: InPlace;
  readonly examples: readonly { readonly name: string; readonly payload?: unknown; readonly headers?: unknown }[];
}

interface Reference {
  readonly $ref: string;
}

interface InPlace {
  readonly type: string;
  readonly $ref?: never;
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
const ofJson = messages.flatMap(([, { name, payload }]) =>
  payload?.$ref === undefined ? [] : [{ name, path: payload.$ref.replace('./', '') }],
);

const ajv = new Ajv({ strict: true });

/** What a part of an example must be like; undefined where its message has no such part. */
function validatorOf(part: Reference | InPlace | undefined): ValidateFunction | undefined {
  if (part === undefined) return undefined;
  return part.$ref === undefined ? ajv.compile(part) : validatorsByPath.get(part.$ref.replace('./', ''));
}

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

  it('has every message that has a schema, but for those that one implementation has in a form of its own', () => {
    const described = ofJson.map(({ path }) => path);
    const written = messageSchemas.map(({ path }) => path).filter((path) => !path.includes('/upstream/'));
    expect(described.sort()).toEqual(written.sort());
  });

  it('names each message as its type', () => {
    const titles = new Map(messageSchemas.map(({ path, schema }) => [path, schema.title]));
    for (const { name, path } of ofJson) expect(name).toBe(titles.get(path));
  });

  it('describes in place only what is no JSON', () => {
    const others = messages.flatMap(([, { contentType, payload }]) =>
      payload?.$ref === undefined && payload !== undefined ? [contentType] : [],
    );
    expect(others).toEqual(['text/plain', 'text/plain']);
  });

  it('lets the server send or receive every message, and both where either side may own things', () => {
    for (const [key] of messages) {
      const ways = waysOf(`#/components/messages/${key}`);
      expect(ways.length, key).toBe(key.startsWith('socksync') ? 2 : 1);
    }
  });

  it.each(messages)('shows %s by examples that are what it says', (_, { examples, ...message }) => {
    const parts = (['payload', 'headers'] as const).flatMap((part) => {
      const validate = validatorOf(message[part]);
      return validate === undefined ? [] : [{ part, validate }];
    });
    expect(parts).toHaveLength(1);
    expect(examples.length).toBeGreaterThan(0);
    for (const { name, ...example } of examples) {
      expect(name).toMatch(/^[a-z][A-Za-z]+$/);
      for (const { part, validate } of parts)
        expect(validate(example[part]), JSON.stringify(validate.errors)).toBe(true);
    }
  });
});
