import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { filesBelow } from './files.js';

/** The id of a requirement, or several. */
export type Ids = string | readonly string[];

/** By the keyword that is violated, `*` for any other; what is not named falls to the schema around. */
export type IdsByKeyword = Readonly<Record<string, Ids>>;

/** What the schemas of this project use of JSON Schema; what is not here would be lost without a word. */
export interface Schema {
  readonly $schema?: string;
  readonly $id?: string;
  readonly $ref?: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly not?: Schema;
  readonly oneOf?: readonly Schema[];
  readonly if?: Schema;
  readonly else?: Schema;
  readonly discriminator?: { readonly propertyName: string };
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly pattern?: string;
  readonly definitions?: Readonly<Record<string, Schema>>;
  /** The ids of the requirements that a violation breaks, here and inside where nothing else is said. */
  readonly 'x-requirement'?: Ids | IdsByKeyword;
  /** What is expected, in words, where the keywords do not say it well. */
  readonly 'x-expected'?: string;
}

/** One file of `schemas/`. */
export interface SchemaFile {
  /** The path from the root of the project. */
  readonly path: string;
  /** What its type and its validator are named for. */
  readonly title: string;
  /** Whether it describes a whole document: one that only lends definitions has no type. */
  readonly whole: boolean;
  readonly schema: Schema;
}

/** All schema files, by the folder (a protocol, or `tool`) that they stand in. */
export function readSchemas(root: string): Map<string, SchemaFile[]> {
  const folders = new Map<string, SchemaFile[]>();
  for (const path of filesBelow(root, 'schemas').filter((file) => file.endsWith('.schema.json'))) {
    const [, folder = ''] = path.split('/');
    const schema = JSON.parse(readFileSync(join(root, path), 'utf8')) as Schema;
    if (schema.$id === undefined || !schema.$id.endsWith(`/${path}`))
      throw new Error(`${path}: its $id must end with /${path}`);
    if (schema.title === undefined) throw new Error(`${path}: a title is missing`);
    const whole = schema.type !== undefined || schema.oneOf !== undefined;
    folders.set(folder, [...(folders.get(folder) ?? []), { path, title: schema.title, whole, schema }]);
  }
  return folders;
}

/** Finds what a $ref means: files are read once, so that a schema is one object wherever it is used. */
export type Resolve = (ref: string, from: string) => { schema: Schema; file: string };

export function resolver(files: readonly SchemaFile[]): Resolve {
  const byPath = new Map(files.map((file) => [file.path, file.schema]));
  return (ref, from) => {
    const [relative = '', pointer = ''] = ref.split('#');
    const file = relative === '' ? from : posix.normalize(posix.join(posix.dirname(from), relative));
    let here: unknown = byPath.get(file);
    for (const step of pointer.split('/').slice(1)) here = (here as Record<string, unknown> | undefined)?.[step];
    if (typeof here !== 'object' || here === null) throw new Error(`${from}: $ref ${ref} leads nowhere`);
    return { schema: here as Schema, file };
  };
}

/**
 * The schemas of a folder by their titles. A $ref to a schema with a title becomes that title; any other is replaced by
 * what it means, so that what encloses it stays known. So is one beside which other requirements stand than those of the
 * schema that it leads to: what is shared may be demanded by another sentence in each place.
 */
export function bundle(files: readonly SchemaFile[], resolve: Resolve): Map<string, Schema> {
  const byTitle = new Map<string, Schema>();
  const origins = new Map<string, Schema>();

  function define(title: string, schema: Schema, file: string): void {
    const earlier = origins.get(title);
    if (earlier !== undefined && earlier !== schema) throw new Error(`${file}: two schemas are called ${title}`);
    if (earlier !== undefined) return;
    origins.set(title, schema);
    byTitle.set(title, {}); // Keeps its place before what it refers to.
    const { definitions, $id, $schema, ...rest } = schema;
    byTitle.set(title, rewrite(rest, file));
  }

  function rewrite(schema: Schema, file: string): Schema {
    if (schema.$ref === undefined) return mapInner(schema, (inner) => rewrite(inner, file));
    const { schema: target, file: from } = resolve(schema.$ref, file);
    if (target.title !== undefined) define(target.title, target, from);
    const own = schema['x-requirement'];
    if (own !== undefined) return rewrite({ ...target, 'x-requirement': own }, from);
    return target.title === undefined ? rewrite(target, from) : { $ref: target.title };
  }

  for (const { schema, path, title } of files.filter(({ whole }) => whole)) define(title, schema, path);
  return byTitle;
}

/** A schema with each schema directly inside it replaced. */
export function mapInner(schema: Schema, replace: (inner: Schema) => Schema): Schema {
  const { oneOf, items, properties, additionalProperties } = schema;
  return {
    ...schema,
    ...(oneOf && { oneOf: oneOf.map(replace) }),
    ...(items && { items: replace(items) }),
    ...(properties && {
      properties: Object.fromEntries(Object.entries(properties).map(([name, inner]) => [name, replace(inner)])),
    }),
    ...(typeof additionalProperties === 'object' && { additionalProperties: replace(additionalProperties) }),
  };
}
