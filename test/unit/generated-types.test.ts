import { describe, expect, it } from 'vitest';
import { emitTypes } from '../../src/generate/emit-types.js';
import { emitValidators } from '../../src/generate/emit-validators.js';
import { bundle, resolver, type Schema, type SchemaFile } from '../../src/generate/schemas.js';
import { rulesOf } from '../../src/generate/words.js';

/** The types of one schema, or of a few that may refer to each other. */
async function types(...schemas: (Schema & { readonly title: string })[]): Promise<string> {
  const files = schemas.map(
    (schema): SchemaFile => ({
      path: `schemas/demo/${schema.title}.schema.json`,
      title: schema.title,
      whole: true,
      schema,
    }),
  );
  return emitTypes(files, resolver(files));
}

describe('the type of a schema', () => {
  it('is read-only all through, and open members are JSON', async () => {
    const schema: Schema & { title: string } = {
      title: 'Thing',
      description: 'A thing: not any[].',
      type: 'object',
      required: ['list'],
      properties: {
        list: { type: 'array', items: { type: ['string', 'null'] } },
        free: { description: 'Anything.' },
        bag: { type: 'object' },
        purse: { type: ['object', 'null'] },
        outside: { type: 'integer', not: { minimum: 0, maximum: 9 } },
        counts: { type: 'object', additionalProperties: { type: 'integer' } },
        'not-this': { not: {} },
      },
    };
    expect(await types(schema)).toContain(`
/**
 * A thing: not any[].
 */
export type Thing = {
  readonly list: readonly (string | null)[];
  /**
   * Anything.
   */
  readonly free?: Json;
  readonly bag?: JsonObject;
  readonly purse?: JsonObject | null;
  readonly outside?: number;
  readonly counts?: {
    readonly [k: string]: number;
  };
  readonly 'not-this'?: never;
};
`);
  });

  it('is declared once, however often it is referred to', async () => {
    const inner = { title: 'Inner', type: 'string' };
    const outer = (title: string) => ({ title, type: 'object', properties: { a: { $ref: 'Inner.schema.json' } } });
    const text = await types(outer('One'), outer('Two'), inner);
    expect(text.match(/export type Inner = string;/g)).toHaveLength(1);
    expect(text.match(/readonly a\?: Inner;/g)).toHaveLength(2);
  });

  it('is declared once also where its places break different requirements', async () => {
    const file = (title: string, whole: boolean, schema: Schema): SchemaFile => ({
      path: `schemas/demo/${title}.schema.json`,
      title,
      whole,
      schema: { title, ...schema },
    });
    const place = (requirement: string): Schema => ({
      type: 'object',
      properties: { a: { $ref: 'Bag.schema.json', 'x-requirement': requirement } },
    });
    const files = [
      file('Bag', false, { type: 'object' }),
      file('One', true, place('demo/one')),
      file('Two', true, place('demo/two')),
    ];
    const text = await emitTypes(files, resolver(files));
    expect(text.match(/export type Bag = JsonObject;/g)).toHaveLength(1);
    expect(text.match(/readonly a\?: Bag;/g)).toHaveLength(2);
    expect(rulesOf(bundle(files, resolver(files)))).toMatchObject({
      'One/properties/a/type': { requirement: ['demo/one'] },
      'Two/properties/a/type': { requirement: ['demo/two'] },
    });
  });

  it('is refused where two schemas share a title', async () => {
    const same = (type: string) => ({ title: 'Same', type });
    await expect(types(same('string'), same('number'))).rejects.toThrow('two schemas are called Same');
    const inside = (title: string) => ({ title, type: 'object', properties: { a: same(title) } });
    await expect(types(inside('One'), inside('Two'))).rejects.toThrow('two schemas are called Same');
  });

  it('is refused where a $ref leads nowhere', async () => {
    const schema = { title: 'Lost', type: 'array', items: { $ref: '#/definitions/no' } };
    await expect(types(schema)).rejects.toThrow('leads nowhere');
  });
});

describe('the requirement of a violation', () => {
  const rules = (schema: Schema) => rulesOf(new Map([['Thing', schema]]));
  const count: Schema = { type: 'integer', minimum: 1, maximum: 8 };

  it('is that of the schema, or of the one around it', () => {
    const schema: Schema = {
      type: 'object',
      'x-requirement': 'demo/outer',
      required: ['a', 'b'],
      properties: { a: { type: 'string' }, b: { type: 'string', 'x-requirement': ['demo/b', 'demo/c'] } },
    };
    expect(rules(schema)).toEqual({
      'Thing/type': { expected: 'an object', requirement: ['demo/outer'] },
      'Thing/required/a': { expected: 'a string', requirement: ['demo/outer'] },
      'Thing/required/b': { expected: 'a string', requirement: ['demo/b', 'demo/c'] },
      'Thing/properties/a/type': { expected: 'a string', requirement: ['demo/outer'] },
      'Thing/properties/b/type': { expected: 'a string', requirement: ['demo/b', 'demo/c'] },
    });
  });

  it('may be told by keyword, for the schema itself alone, and else as if nothing were told', () => {
    const schema: Schema = {
      type: 'object',
      'x-requirement': { type: 'demo/object', '*': 'demo/form' },
      required: ['n'],
      properties: {
        n: { ...count, 'x-requirement': { type: ['demo/integers', 'demo/more'] } },
        list: { type: 'array' },
      },
    };
    const expected = 'an integer from 1 to 8';
    expect(rules(schema)).toEqual({
      'Thing/type': { expected: 'an object', requirement: ['demo/object'] },
      'Thing/required/n': { expected, requirement: ['demo/form'] },
      'Thing/properties/n/type': { expected, requirement: ['demo/integers', 'demo/more'] },
      'Thing/properties/n/minimum': { expected, requirement: ['demo/form'] },
      'Thing/properties/n/maximum': { expected, requirement: ['demo/form'] },
      'Thing/properties/list/type': { expected: 'an array', requirement: ['demo/form'] },
    });
  });

  it('may be told for the absence of a member, by the member or by what lacks it', () => {
    const absent = (own: Schema, around: Schema): readonly string[] | undefined =>
      rules({ ...around, required: ['n'], properties: { n: { ...count, ...own } } })['Thing/required/n']?.requirement;
    const around: Schema = { 'x-requirement': { required: 'demo/complete', '*': 'demo/form' } };
    expect(absent({ 'x-requirement': { required: 'demo/n' } }, around)).toEqual(['demo/n']);
    expect(absent({ 'x-requirement': { type: 'demo/n' } }, around)).toEqual(['demo/complete']);
    expect(absent({}, {})).toEqual([]);
  });
});

describe('the words for what is expected', () => {
  it('are those of the schema where it has its own, also where nothing is allowed', () => {
    const none = (own: Schema): Schema => ({ type: 'array', items: { not: {}, ...own } });
    const schema: Schema = {
      properties: { plain: none({}), told: none({ 'x-expected': 'no rooms' }) },
    };
    expect(rulesOf(new Map([['Thing', schema]]))).toMatchObject({
      'Thing/properties/plain/items/not': { expected: 'no member `plain`' },
      'Thing/properties/told/items/not': { expected: 'no rooms' },
    });
  });
});

describe('the validator of a schema', () => {
  it('is refused where it needs a helper of ajv at run time', () => {
    const schema = { title: 'Short', type: 'array', uniqueItems: true };
    const files: SchemaFile[] = [{ path: 'schemas/demo/short.schema.json', title: 'Short', whole: true, schema }];
    expect(() => emitValidators('demo', files, resolver(files))).toThrow('the validators of demo need a helper of ajv');
  });
});
