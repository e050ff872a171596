import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import { ajvOptions } from '../../src/generate/emit-validators.js';
import { type Resolve, readSchemas, resolver, type Schema } from '../../src/generate/schemas.js';

/** The root of the project. */
export const root = resolve(import.meta.dirname, '../..');

/** A schema as it stands in its file. */
export interface SchemaDocument {
  readonly $id: string;
  readonly $schema: string;
  readonly title: string;
  readonly type?: string | readonly string[];
  readonly oneOf?: unknown;
  readonly [keyword: string]: unknown;
}

/** A file of `schemas/` with its examples. */
export interface SchemaFile {
  /** From the root of the project: `schemas/aio-rpc/event.schema.json`. */
  readonly path: string;
  /** The first folder below `schemas/`. */
  readonly folder: string;
  readonly schema: SchemaDocument;
  readonly valid: readonly Example[];
  readonly invalid: readonly Example[];
}

/** One example: its file's name, its text and the value. */
export interface Example {
  readonly file: string;
  readonly text: string;
  readonly value: unknown;
}

const read = (path: string): string => readFileSync(join(root, path), 'utf8');

function below(folder: string): string[] {
  return readdirSync(join(root, folder)).flatMap((name) => {
    const path = `${folder}/${name}`;
    return statSync(join(root, path)).isDirectory() ? below(path) : [path];
  });
}

function examples(path: string, kind: 'valid' | 'invalid'): Example[] {
  const folder = `${dirname(path)}/examples/${kind}`;
  if (!existsSync(join(root, folder))) return [];
  const message = basename(path, '.schema.json');
  const files = readdirSync(join(root, folder)).filter((name) => name.startsWith(`${message}.`));
  return files.map((name) => {
    const text = read(`${folder}/${name}`);
    return { file: `${folder}/${name}`, text, value: JSON.parse(text) as unknown };
  });
}

const paths = below('schemas');

/** Every schema of the project. */
export const schemaFiles: readonly SchemaFile[] = paths
  .filter((path) => path.endsWith('.schema.json'))
  .map((path) => ({
    path,
    folder: path.split('/')[1] ?? '',
    schema: JSON.parse(read(path)) as SchemaDocument,
    valid: examples(path, 'valid'),
    invalid: examples(path, 'invalid'),
  }));

/** The schemas of whole documents: the others only lend definitions. */
export const wholeSchemas = schemaFiles.filter(({ schema }) => schema.type !== undefined || schema.oneOf !== undefined);

/** The schemas of messages: what a peer of some protocol sends. */
export const messageSchemas = wholeSchemas.filter(({ folder }) => folder !== 'tool');

const resolvers = new Map(
  [...readSchemas(root)].map(([folder, files]): [string, Resolve] => [folder, resolver(files)]),
);

/** Every schema inside the schema of a file, itself and what it refers to included. */
export function partsOf({ folder, path, schema }: SchemaFile): readonly Schema[] {
  const resolve = resolvers.get(folder);
  const parts = (value: unknown, from: string): Schema[] => {
    if (typeof value !== 'object' || value === null) return [];
    const here = value as Schema;
    const target = here.$ref === undefined ? undefined : resolve?.(here.$ref, from);
    if (target !== undefined) return parts(target.schema, target.file);
    return [here, ...Object.values(value).flatMap((inner: unknown) => parts(inner, from))];
  };
  return parts(schema, path);
}

/** Every example file below `schemas/`. */
export const exampleFiles = paths.filter((path) => path.includes('/examples/'));

const ajv = new Ajv(ajvOptions);
for (const { schema } of schemaFiles) ajv.addSchema(schema);

/** ajv's own validators, made from the files as they stand. */
export const validatorsByPath: ReadonlyMap<string, ValidateFunction> = new Map(
  schemaFiles.map(({ path, schema }): [string, ValidateFunction] => {
    const validate = ajv.getSchema(schema.$id);
    if (validate === undefined) throw new Error(`${path} cannot be compiled`);
    return [path, validate];
  }),
);
