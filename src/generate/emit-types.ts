import { compile } from 'json-schema-to-typescript';
import { header } from './files.js';
import { bundle, mapInner, type Resolve, type Schema, type SchemaFile } from './schemas.js';

/** The types of one folder of schemas: each schema with a title is exported under it, once. */
export async function emitTypes(files: readonly SchemaFile[], resolve: Resolve): Promise<string> {
  const schemas = bundle(files, resolve);
  const prepared = preparing(schemas);
  // All are compiled as one: alone, each would declare again what it shares with another.
  const aggregate = {
    oneOf: [...schemas.keys()].map(toDefinition),
    definitions: Object.fromEntries([...schemas].map(([title, schema]) => [title, prepared(schema)])),
  };
  const text = await compile(JSON.parse(JSON.stringify(aggregate)), 'Aggregate', {
    additionalProperties: false, // An open object gets no index signature: with it, a misspelt member would be a member.
    bannerComment: '',
    style: { singleQuote: true, printWidth: 120 },
  });
  const twin = /^export \w+ (\w+?)\d+\b/m.exec(text)?.[1];
  if (twin !== undefined) throw new Error(`two schemas are called ${twin}`);
  const types = readOnly(text.replace(/^export type Aggregate =[^;]*;\n/m, '').trimStart());
  const used = ['Json', 'JsonObject'].filter((name) => new RegExp(`\\b${name}\\b`).test(types));
  const imports = used.length === 0 ? '' : `import type { ${used.join(', ')} } from '../json.js';\n\n`;
  return `${header}\n\n${imports}${types}`;
}

/** All types in one place. */
export function emitTypesIndex(folders: readonly string[]): string {
  const lines = folders.map((folder) => `export type * from './${folder}.js';\n`);
  return `${header}\n\n/**\n * The messages of all protocols, and the formats of the tool.\n *\n * @module wireproof/types\n */\nexport type { Json, JsonObject } from '../json.js';\n${lines.join('')}`;
}

/** A schema as the compiler wants it. */
type Prepared = Schema & { readonly tsType?: string };

const toDefinition = (title: string): Prepared => ({ $ref: `#/definitions/${title}` });

/** How schemas are prepared: what has a name is referred to within the one document, and any value is called JSON. */
function preparing(schemas: ReadonlyMap<string, Schema>): (schema: Schema) => Prepared {
  const inner = (schema: Schema): Prepared => {
    const name = schema.$ref ?? schema.title;
    return name !== undefined && schemas.has(name) ? toDefinition(name) : prepared(schema);
  };
  const prepared = (schema: Schema): Prepared => {
    if (schema.not !== undefined && schema.type === undefined) return { ...schema, tsType: 'never' };
    // A list of at least one would be a tuple, and nobody could pass a list.
    const { type, minItems, ...rest } = mapInner(schema, inner);
    if (rest.oneOf !== undefined || rest.enum !== undefined || 'const' in rest) return rest;
    if (type === undefined) return { ...rest, tsType: 'Json' };
    const open = rest.properties === undefined && typeof rest.additionalProperties !== 'object';
    if (!open || !type.includes('object')) return { ...rest, type };
    return { ...rest, type, tsType: [type].flat().join(' | ').replace('object', 'JsonObject') };
  };
  return prepared;
}

/**
 * Messages are data that nobody changes, and JSON: an interface, having no index signature, would be none to
 * TypeScript, an alias is.
 */
const readOnly = (text: string): string =>
  text
    .replace(/^export interface (\w+) \{$([\s\S]*?)^\}$/gm, 'export type $1 = {$2};')
    .replace(/^( +)(?=(?:[\w$]+|'[^']+'|\[k: string\])\??:)/gm, '$1readonly ')
    .replace(/^(?! *\/?\*).*\[\].*$/gm, (line) => line.replace(/(?:\w+|\([^()]*\))\[\]/g, 'readonly $&'));
