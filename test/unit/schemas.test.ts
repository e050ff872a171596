import { describe, expect, it } from 'vitest';
import { requirementsOf } from '../../src/generated/requirements/index.js';
import * as aioRpc from '../../src/generated/validators/aio-rpc.js';
import * as tool from '../../src/generated/validators/tool.js';
import type { Violation } from '../../src/generated/violation.js';
import { exampleFiles, type SchemaFile, schemaFiles, validatorsByPath, wholeSchemas } from './schema-files.js';

type Validate = (value: unknown) => Violation[];

const generated: ReadonlyMap<string, ReadonlyMap<string, Validate>> = new Map([
  ['aio-rpc', new Map<string, Validate>(Object.entries(aioRpc))],
  ['tool', new Map<string, Validate>(Object.entries(tool))],
]);

function validatorOf({ folder, schema, path }: SchemaFile): Validate {
  const validate = generated.get(folder)?.get(`validate${schema.title}`);
  if (validate === undefined) throw new Error(`no validator was generated from ${path}`);
  return validate;
}

/** Every schema inside a schema, itself included, with the members that a violation may be about. */
function inside(schema: unknown): Readonly<Record<string, unknown>>[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return [schema as Readonly<Record<string, unknown>>, ...Object.values(schema).flatMap(inside)];
}

describe.each(schemaFiles.map((file) => [file.path, file] as const))('%s', (path, { schema }) => {
  it('is draft-07, and its $id mirrors the file tree', () => {
    expect(schema.$schema).toBe('http://json-schema.org/draft-07/schema#');
    expect(schema.$id.endsWith(`/${path}`)).toBe(true);
  });

  it('refers to others by relative $refs only', () => {
    for (const { $ref } of inside(schema))
      if (typeof $ref === 'string') expect(`${path}: ${$ref}`).not.toMatch(/: (\w+:|\/)/);
  });

  it('names only requirements that exist, and with one profile its twin', () => {
    const ids = new Set(requirementsOf(path.split('/')[1] ?? '').map(({ id }) => id));
    for (const part of inside(schema)) {
      const named = [part['x-requirement'] ?? []].flat();
      for (const id of named) {
        expect(ids).toContain(id);
        if (ids.has(`${id}--upstream`)) expect(named).toContain(`${id}--upstream`);
      }
    }
  });
});

describe.each(wholeSchemas.map((file) => [file.path, file] as const))('the examples of %s', (path, file) => {
  const check = validatorsByPath.get(path);
  const validate = validatorOf(file);

  it('are two invalid ones or more, and valid ones, one of them with an extra member unless people write it', () => {
    const closed = ['Target', 'Baseline'].includes(file.schema.title);
    const extra = (closed ? file.invalid : file.valid).filter((example) => example.file.includes('.extra-member.'));
    expect(file.valid.length).toBeGreaterThan(0);
    expect(file.invalid.length).toBeGreaterThan(1);
    expect(extra).toHaveLength(1);
  });

  it.each(file.valid.map((example) => [example.file, example] as const))('%s is valid', (_, { value }) => {
    expect(validate(value)).toEqual([]);
    expect(check?.(value), JSON.stringify(check?.errors)).toBe(true);
  });

  it.each(file.invalid.map((example) => [example.file, example] as const))('%s has one fault', (_, { value }) => {
    const violations = validate(value);
    expect(violations).toHaveLength(1);
    expect(violations[0]?.expected).toMatch(/^(a|an|one|no|the|true|null)\b/);
    if (file.folder !== 'tool') expect(violations[0]?.requirement).not.toEqual([]);
    expect(check?.(value)).toBe(false);
  });
});

describe('schemas/', () => {
  it('holds no example that belongs to no schema', () => {
    const used = wholeSchemas.flatMap(({ valid, invalid }) => [...valid, ...invalid].map(({ file }) => file));
    expect([...exampleFiles].sort()).toEqual(used.sort());
  });

  it('says that a number with an empty fraction is an integer', () => {
    const example = wholeSchemas
      .flatMap(({ valid }) => valid)
      .find(({ file }) => file.includes('.integer-with-fraction.'));
    expect(example?.text).toContain('2.0');
  });
});
