import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Violation } from '../../src/generated/violation.js';
import { root, type SchemaFile, wholeSchemas } from './schema-files.js';

/** How a value is not as its schema says. */
export type Validate = (value: unknown) => Violation[];

const folders = [...new Set(wholeSchemas.map(({ folder }) => folder))];
const modules = new Map(
  await Promise.all(
    folders.map(async (folder) => {
      const file = pathToFileURL(join(root, `src/generated/validators/${folder}.ts`));
      return [folder, (await import(file.href)) as Readonly<Record<string, unknown>>] as const;
    }),
  ),
);

/** The validator that was generated from a schema. */
export function validatorOf({ folder, schema, path }: SchemaFile): Validate {
  const validate = modules.get(folder)?.[`validate${schema.title}`];
  if (typeof validate !== 'function') throw new Error(`no validator was generated from ${path}`);
  return validate as Validate;
}
