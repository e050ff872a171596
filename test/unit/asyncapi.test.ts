import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fromFile, Parser } from '@asyncapi/parser';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { protocols } from '../../src/protocols.js';
import { validatorsByPath } from './schema-files.js';

const root = resolve(import.meta.dirname, '../..');
const file = join(root, 'asyncapi.yaml');

interface Message {
  readonly payload: { readonly $ref: string };
  readonly examples: readonly { readonly name: string; readonly payload: unknown }[];
}

interface Description {
  readonly channels: Readonly<Record<string, unknown>>;
  readonly components: { readonly messages: Readonly<Record<string, Message>> };
}

const description = parse(readFileSync(file, 'utf8')) as Description;
const messages = Object.entries(description.components.messages);

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
      expect(Object.keys(description.channels).some((name) => name.startsWith(id))).toBe(true);
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
