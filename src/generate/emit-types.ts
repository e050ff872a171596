import { header } from './files.js';
import type { Resolve, Schema, SchemaFile } from './schemas.js';
import { literal } from './text.js';

/** What the types know to say; another keyword would be lost without a word. */
const known = new Set(
  '$schema $id $ref title description type const enum not oneOf discriminator required properties additionalProperties items minItems minimum exclusiveMinimum pattern definitions x-requirement x-expected'.split(
    ' ',
  ),
);

const basics: Readonly<Record<string, string>> = {
  null: 'null',
  boolean: 'boolean',
  integer: 'number',
  number: 'number',
  string: 'string',
};

/** The types of one folder of schemas: each schema with a title is exported under it, once. */
export function emitTypes(files: readonly SchemaFile[], resolve: Resolve): string {
  const named = new Map<string, { schema: Schema; text: string }>();

  function typeOf(schema: Schema, file: string, indent: string): string {
    if (schema.$ref !== undefined) {
      const target = resolve(schema.$ref, file);
      return typeOf(target.schema, target.file, indent);
    }
    const { title } = schema;
    if (title === undefined) return shape(schema, file, indent);
    const earlier = named.get(title);
    if (earlier === undefined) {
      named.set(title, { schema, text: '' });
      named.set(title, { schema, text: declaration(title, schema, shape(schema, file, '')) });
    } else if (earlier.schema !== schema) throw new Error(`${file}: two schemas are called ${title}`);
    return title;
  }

  function shape(schema: Schema, file: string, indent: string): string {
    const unknown = Object.keys(schema).find((keyword) => !known.has(keyword));
    if (unknown !== undefined) throw new Error(`${file}: the types cannot say '${unknown}'`);
    if (schema.not !== undefined) return 'never';
    if ('const' in schema) return literal(schema.const);
    if (schema.enum !== undefined) return schema.enum.map((value) => literal(value)).join(' | ');
    if (schema.oneOf !== undefined) return schema.oneOf.map((inner) => typeOf(inner, file, indent)).join(' | ');
    const types = typeof schema.type === 'string' ? [schema.type] : (schema.type ?? []);
    if (types.length === 0) return 'Json';
    return types
      .map(
        (type) => basics[type] ?? (type === 'array' ? arrayOf(schema, file, indent) : objectOf(schema, file, indent)),
      )
      .join(' | ');
  }

  function arrayOf(schema: Schema, file: string, indent: string): string {
    const item = schema.items === undefined ? 'Json' : typeOf(schema.items, file, indent);
    return `readonly ${/[ |]/.test(item) ? `(${item})` : item}[]`;
  }

  function objectOf(schema: Schema, file: string, indent: string): string {
    const { properties, additionalProperties } = schema;
    if (properties === undefined) {
      const value = typeof additionalProperties === 'object' ? typeOf(additionalProperties, file, indent) : undefined;
      return value === undefined ? 'JsonObject' : `{ readonly [key: string]: ${value} }`;
    }
    const inner = `${indent}  `;
    const members = Object.entries(properties).map(([name, property]) => {
      const optional = schema.required?.includes(name) === true ? '' : '?';
      const key = /^[A-Za-z_$][\w$]*$/.test(name) ? name : `'${name}'`;
      return `${comment(described(property, file), inner)}${inner}readonly ${key}${optional}: ${typeOf(property, file, inner)};\n`;
    });
    return `{\n${members.join('')}${indent}}`;
  }

  /** The words for a member: a type of its own brings its words along. */
  function described(schema: Schema, file: string): string | undefined {
    const target = schema.$ref === undefined ? schema : resolve(schema.$ref, file).schema;
    return target.title === undefined ? target.description : undefined;
  }

  for (const file of files.filter(({ whole }) => whole)) typeOf(file.schema, file.path, '');
  const texts = [...named.values()].map(({ text }) => text);
  return `${header}\n\n${jsonTypes}\n${texts.join('\n')}`;
}

function declaration(title: string, schema: Schema, shape: string): string {
  return `${comment(schema.description, '')}export type ${title} = ${shape};\n`;
}

function comment(text: string | undefined, indent: string): string {
  if (text === undefined) return '';
  const width = 120 - indent.length - 3;
  const lines = text.split(' ').reduce<string[]>((all, word) => {
    const last = all.at(-1);
    if (last === undefined || last.length + word.length + 1 > width) all.push(word);
    else all[all.length - 1] = `${last} ${word}`;
    return all;
  }, []);
  if (lines.length === 1 && text.length + 4 < width) return `${indent}/** ${text} */\n`;
  return `${indent}/**\n${lines.map((line) => `${indent} * ${line}\n`).join('')}${indent} */\n`;
}

const jsonTypes = `/** Any JSON value. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

/** Any JSON object. */
export interface JsonObject {
  readonly [key: string]: Json;
}
`;
