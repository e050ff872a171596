import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bundle, readSchemas, resolver, type Schema } from '../../src/generate/schemas.js';
import { rulesOf } from '../../src/generate/words.js';
import { requirementsOf } from '../../src/generated/requirements/index.js';
import {
  exampleFiles,
  messageSchemas,
  partsOf,
  root,
  type SchemaFile,
  schemaFiles,
  validatorsByPath,
  wholeSchemas,
} from './schema-files.js';
import { validatorOf } from './validators.js';

/** Every schema inside a schema, itself included, with the members that a violation may be about. */
function inside(schema: unknown): Readonly<Record<string, unknown>>[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return [schema as Readonly<Record<string, unknown>>, ...Object.values(schema).flatMap(inside)];
}

/** The requirements that a schema names for violations of its own. */
function namedBy({ 'x-requirement': named = [] }: Schema): readonly string[] {
  return typeof named === 'string' ? [named] : Object.values(named).flat();
}

/** Whether what it describes has members. */
const ofObjects = ({ schema: { type = 'object' } }: SchemaFile): boolean => [type].flat().includes('object');

/** The example of a case: `keys-reversed`. */
const exampleOf = ({ valid }: SchemaFile, kind: string) =>
  valid.find(({ file }) => basename(file).split('.')[1] === kind);

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
      const named = namedBy(part);
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
    const extras = ofObjects(file) ? 1 : 0;
    const closed = ['Target', 'Baseline'].includes(file.schema.title);
    const extra = (closed ? file.invalid : file.valid).filter((example) => example.file.includes('.extra-member.'));
    expect(file.valid.length).toBeGreaterThan(0);
    expect(file.invalid.length).toBeGreaterThan(1);
    expect(extra).toHaveLength(extras);
  });

  it.each(file.valid.map((example) => [example.file, example] as const))('%s is valid', (_, { value }) => {
    expect(validate(value)).toEqual([]);
    expect(check?.(value), JSON.stringify(check?.errors)).toBe(true);
  });

  it.each(file.invalid.map((example) => [example.file, example] as const))('%s has one fault', (_, { value }) => {
    const violations = validate(value);
    expect(violations).toHaveLength(1);
    expect(violations[0]?.expected).toMatch(/^(a|an|one|no|the|true|null)\b/);
    expect(check?.(value)).toBe(false);
  });
});

describe('schemas/', () => {
  it('holds no example that belongs to no schema', () => {
    const used = wholeSchemas.flatMap(({ valid, invalid }) => [...valid, ...invalid].map(({ file }) => file));
    expect([...exampleFiles].sort()).toEqual(used.sort());
  });
});

describe.each(messageSchemas.filter(ofObjects).map((file) => [file.path, file] as const))(
  'the members of %s',
  (_, file) => {
    it('may come in another order', () => {
      const value = exampleOf(file, 'keys-reversed')?.value ?? {};
      const known = Object.keys(file.schema.properties ?? {}).filter((name) => Object.hasOwn(value, name));
      expect(known.length).toBeGreaterThan(0);
      expect(Object.keys(value).filter((name) => known.includes(name))).toEqual(known.reverse());
    });
  },
);

describe.each(messageSchemas.map((file) => [file.path, file] as const))('the message of %s', (_, file) => {
  it('may write an integer with an empty fraction', () => {
    const has = partsOf(file).some(({ type }) => [type].flat().includes('integer'));
    expect(exampleOf(file, 'integer-with-fraction')?.text ?? '').toMatch(has ? /\d\.0\b/ : /^$/);
  });
});

describe.each([...readSchemas(root)].filter(([folder]) => folder !== 'tool'))('the messages of %s', (folder, files) => {
  it('break by some invalid example each requirement that a keyword of their schemas is about', () => {
    const rules = Object.values(rulesOf(bundle(files, resolver(files))));
    const examples = messageSchemas.filter((file) => file.folder === folder);
    const broken = examples.flatMap((file) => file.invalid.map(({ value }) => validatorOf(file)(value)[0]));
    for (const violation of broken) expect(violation?.requirement).not.toEqual([]);
    const ids = (of: readonly ({ readonly requirement: readonly string[] } | undefined)[]) =>
      [...new Set(of.flatMap((one) => one?.requirement ?? []))].sort();
    expect(ids(broken)).toEqual(ids(rules));
  });
});
