import { describe, expect, it } from 'vitest';
import { emitTypes } from '../../src/generate/emit-types.js';
import { emitValidators } from '../../src/generate/emit-validators.js';
import { resolver, type Schema, type SchemaFile } from '../../src/generate/schemas.js';

/** The types of one schema, or of a few that may refer to each other. */
function types(...schemas: (Schema & { readonly title: string })[]): string {
  const files = schemas.map(
    (schema): SchemaFile => ({
      path: `schemas/demo/${schema.title}.schema.json`,
      title: schema.title,
      whole: true,
      schema,
    }),
  );
  const text = emitTypes(files, resolver(files));
  return text.slice(text.indexOf('}\n\n') + 3);
}

describe('the type of a schema', () => {
  it('is read-only all through, and open members are JSON', () => {
    const schema: Schema & { title: string } = {
      title: 'Thing',
      description: 'A thing.',
      type: 'object',
      required: ['list'],
      properties: {
        list: { type: 'array', items: { type: ['string', 'null'] } },
        free: { description: 'Anything.' },
        bag: { type: 'object' },
        counts: { type: 'object', additionalProperties: { type: 'integer' } },
        'not-this': { not: {} },
      },
    };
    expect(types(schema)).toBe(`/** A thing. */
export type Thing = {
  readonly list: readonly (string | null)[];
  /** Anything. */
  readonly free?: Json;
  readonly bag?: JsonObject;
  readonly counts?: { readonly [key: string]: number };
  readonly 'not-this'?: never;
};
`);
  });

  it('is declared once, however often it is referred to', () => {
    const inner = { title: 'Inner', type: 'string' };
    const outer = (title: string) => ({ title, type: 'object', properties: { a: { $ref: 'Inner.schema.json' } } });
    const text = types(outer('One'), outer('Two'), inner);
    expect(text.match(/export type Inner = string;/g)).toHaveLength(1);
    expect(text.match(/readonly a\?: Inner;/g)).toHaveLength(2);
  });

  it('is refused where two schemas share a title', () => {
    expect(() => types({ title: 'Same', type: 'string' }, { title: 'Same', type: 'number' })).toThrow(
      'two schemas are called Same',
    );
  });

  it('is refused where a keyword would be lost', () => {
    const schema = { title: 'Odd', type: 'object', patternProperties: {} };
    expect(() => types(schema)).toThrow("schemas/demo/Odd.schema.json: the types cannot say 'patternProperties'");
  });

  it('is refused where a $ref leads nowhere', () => {
    expect(() => types({ title: 'Lost', type: 'array', items: { $ref: '#/definitions/no' } })).toThrow('leads nowhere');
  });
});

describe('the validator of a schema', () => {
  it('is refused where it needs a helper of ajv at run time', () => {
    const schema = { title: 'Short', type: 'array', uniqueItems: true };
    const files: SchemaFile[] = [{ path: 'schemas/demo/short.schema.json', title: 'Short', whole: true, schema }];
    expect(() => emitValidators('demo', files, resolver(files))).toThrow('the validators of demo need a helper of ajv');
  });
});
