import type { Rule } from './copied/violation.js';
import type { Ids, IdsByKeyword, Schema } from './schemas.js';

const nouns: Readonly<Record<string, string>> = {
  null: 'null',
  boolean: 'true or false',
  integer: 'an integer',
  number: 'a number',
  string: 'a string',
  array: 'an array',
  object: 'an object',
};

const or = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;

const value = (constant: unknown): string =>
  typeof constant === 'string'
    ? `the text ${JSON.stringify(constant)}`
    : constant === null
      ? 'null'
      : `the ${typeof constant} ${constant}`;

/** What a schema expects, in words. */
function expected(schema: Schema): string {
  if (schema['x-expected'] !== undefined) return schema['x-expected'];
  if ('const' in schema) return value(schema.const);
  if (schema.enum !== undefined) return `one of ${schema.enum.map((item) => JSON.stringify(item)).join(', ')}`;
  const types = typeof schema.type === 'string' ? [schema.type] : (schema.type ?? []);
  const noun = or(types.map((type) => nouns[type] ?? type));
  if (schema.minimum !== undefined && schema.maximum !== undefined)
    return `${noun} from ${schema.minimum} to ${schema.maximum}`;
  if (schema.minimum !== undefined) return `${noun} of at least ${schema.minimum}`;
  if (schema.exclusiveMinimum !== undefined) return `${noun} above ${schema.exclusiveMinimum}`;
  if (schema.minItems !== undefined) return `${noun} of at least ${schema.minItems}`;
  return noun === '' ? 'a value' : noun;
}

const escapePointer = (name: string) => name.replaceAll('~', '~0').replaceAll('/', '~1');
const assertions = ['type', 'const', 'enum', 'pattern', 'minItems', 'minimum', 'maximum', 'exclusiveMinimum'] as const;

const byKeyword = (own: Ids | IdsByKeyword): own is IdsByKeyword => typeof own === 'object' && !Array.isArray(own);

/** The requirements that a violation of a keyword breaks, or one inside; `outer` where the schema does not say. */
function requirementsOf({ 'x-requirement': own }: Schema, outer: readonly string[], keyword = '*'): readonly string[] {
  if (own === undefined) return outer;
  return [byKeyword(own) ? (own[keyword] ?? own['*'] ?? outer) : own].flat();
}

/** What each keyword of a bundle of schemas demands, by the path that a failure of it names. */
export function rulesOf(schemas: ReadonlyMap<string, Schema>): Record<string, Rule> {
  const follow = (here: Schema = {}): Schema => (here.$ref === undefined ? here : (schemas.get(here.$ref) ?? {}));
  const rules: Record<string, Rule> = {};

  function visit(here: Schema, path: string, name: string, outer: readonly string[]): void {
    const demanded = (keyword?: string) => requirementsOf(here, outer, keyword);
    const add = (keyword: string, words: string, requirement = demanded(keyword)) => {
      rules[`${path}/${keyword}`] = { expected: words, requirement };
    };
    for (const keyword of assertions) if (here[keyword] !== undefined) add(keyword, expected(here));
    if (here.not !== undefined) add('not', here['x-expected'] ?? `no member \`${name}\``);
    for (const member of here.required ?? []) {
      const property = follow(here.properties?.[member]);
      add(
        `required/${escapePointer(member)}`,
        expected(property),
        requirementsOf(property, demanded('required'), 'required'),
      );
    }
    if (here.additionalProperties === false) {
      const members = Object.keys(here.properties ?? {});
      const requirement = demanded('additionalProperties');
      rules[`${path}/additionalProperties`] = { expected: 'no other member', requirement, members };
    }
    if (here.discriminator !== undefined) {
      const tag = here.discriminator.propertyName;
      const tags = here.oneOf?.map((branch) => follow(branch).properties?.[tag]?.const);
      add('discriminator', `one of ${tags?.map((item) => JSON.stringify(item)).join(', ')}`);
    }
    const go = (inner: Schema, step: string, of = name) => visit(inner, `${path}/${step}`, of, demanded());
    for (const [index, inner] of here.oneOf?.entries() ?? []) go(inner, `oneOf/${index}`);
    if (here.items !== undefined) go(here.items, 'items');
    if (typeof here.additionalProperties === 'object') go(here.additionalProperties, 'additionalProperties');
    for (const [member, inner] of Object.entries(here.properties ?? {}))
      go(inner, `properties/${escapePointer(member)}`, member);
  }

  for (const [title, schema] of schemas) visit(schema, title, title, []);
  return rules;
}
