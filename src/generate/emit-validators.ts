import { Ajv, type Options } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import { header } from './files.js';
import { bundle, mapInner, type Resolve, type Schema, type SchemaFile } from './schemas.js';
import { literal } from './text.js';
import { rulesOf } from './words.js';

/** How schemas are compiled, here and in the tests that compare. */
export const ajvOptions: Options = {
  allErrors: true,
  allowUnionTypes: true,
  discriminator: true,
  messages: false,
  strict: true,
  strictRequired: false,
  keywords: ['x-requirement', 'x-expected'],
};

/** The validators of one folder of schemas: the compiled schemas, and what gives them types and words. */
export function emitValidators(folder: string, files: readonly SchemaFile[], resolve: Resolve): Map<string, string> {
  const schemas = bundle(files, resolve);
  const whole = files.filter((file) => file.whole);
  return new Map([
    [`src/generated/validators/${folder}.compiled.ts`, compile(folder, schemas, whole)],
    [
      `src/generated/validators/${folder}.ts`,
      `${header}
import { type Compiled, type Rule, type Violation, violationsOf } from '../violation.js';
import * as compiled from './${folder}.compiled.js';

export type { Violation } from '../violation.js';

const rules: Readonly<Record<string, Rule>> = ${literal(rulesOf(schemas))};
${whole.map(facade).join('')}`,
    ],
  ]);
}

function compile(folder: string, schemas: ReadonlyMap<string, Schema>, whole: readonly SchemaFile[]): string {
  const ajv = new Ajv({ ...ajvOptions, inlineRefs: false, code: { source: true, esm: true, lines: true } });
  for (const [title, schema] of schemas) {
    ajv.addSchema(nullable(schema), title);
    const environment = ajv.schemas[title];
    if (environment === undefined) throw new Error(`ajv does not know ${title}`);
    environment.schemaPath = title; // A failure then names its keyword by title and path, as the rules do.
  }
  const code = standalone.default(ajv, Object.fromEntries(whole.map(({ title }) => [`check${title}`, title])));
  if (/\brequire\(|\bimport\b/.test(code))
    throw new Error(`the validators of ${folder} need a helper of ajv at run time`);
  return `${header}\n// @ts-nocheck: made by ajv, typed by ./${folder}.ts.\n${code}\n`;
}

const facade = ({ title }: SchemaFile) => `
const check${title}: Compiled = compiled.check${title};

/** How a value is no ${title}; nothing where it is one. */
export function validate${title}(value: unknown): Violation[] {
  return check${title}(value) ? [] : violationsOf(value, check${title}.errors ?? [], rules);
}
`;

/** `oneOf` null and something else as a condition: a failure then speaks of the something alone. */
function nullable(schema: Schema): Schema {
  const { oneOf, ...rest } = mapInner(schema, nullable);
  const [first, second, third] = oneOf ?? [];
  if (first?.type === 'null' && second !== undefined && third === undefined)
    return { ...rest, if: first, else: second };
  return oneOf === undefined ? rest : { ...rest, oneOf };
}
