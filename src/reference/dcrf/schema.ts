import { isObject, type Json, type JsonObject, type JsonType, jsonEqual, jsonType, member } from '../../base/json.js';
import type { Wrong } from '../declaration-error.js';

/** The types that a field may have. */
export type FieldType = JsonType | 'integer';

/** A model as JSON Schema declares it: an object, and for each field a type and its bounds. */
export interface ModelSchema {
  readonly type?: 'object';
  readonly title?: string;
  readonly description?: string;
  /** Fields that must be given; what else is left out gets its default, or is left out. */
  readonly required?: readonly string[];
  readonly properties: Readonly<Record<string, FieldSchema>>;
  /** Whether data may have members that are no fields, which are then ignored. Default: true. */
  readonly additionalProperties?: boolean;
}

/** A field as JSON Schema declares it. */
export interface FieldSchema {
  readonly type?: FieldType | readonly FieldType[];
  readonly title?: string;
  readonly description?: string;
  readonly default?: Json;
  readonly enum?: readonly Json[];
  /** Characters (code points) of a text. */
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
}

/** A field, as it was declared. */
export interface Field {
  readonly name: string;
  readonly required: boolean;
  /** Empty where it may have any. */
  readonly types: readonly FieldType[];
  readonly default: Json | undefined;
  readonly enum: readonly Json[] | undefined;
  readonly minLength: number;
  readonly maxLength: number;
  readonly minimum: number;
  readonly maximum: number;
}

/** A model, as it was declared. */
export interface Model {
  readonly name: string;
  readonly fields: readonly Field[];
  /** Whether data may have members that are no fields. */
  readonly open: boolean;
}

/** What keeps a value from being that of a field. */
export type Reason = 'type' | 'enum' | 'minLength' | 'maxLength' | 'minimum' | 'maximum';

const modelKeywords = ['type', 'properties', 'required', 'additionalProperties', 'title', 'description'];
const fieldKeywords = 'type default enum minLength maxLength minimum maximum title description'.split(' ');
const types: readonly string[] = ['string', 'integer', 'number', 'boolean', 'null', 'array', 'object'];

/** What is wrong with a value in a declaration of which nothing else is known, where it is. */
export const wrongAt = (path: string, expected: string, value: Json | undefined): Wrong => ({
  path,
  expected,
  found: briefly(value),
});

/** A step of a JSON pointer. */
export const step = (name: string): string => `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;

/** Reads a model, and says in `wrong` what is wrong with it. */
export function readModel(name: string, schema: Json | undefined, path: string, wrong: Wrong[]): Model {
  const properties = member(schema, 'properties');
  const required = member(schema, 'required') ?? [];
  if (!isObject(schema)) wrong.push(wrongAt(path, 'a JSON Schema, an object', schema));
  else {
    wrong.push(...unknownMembers(schema, modelKeywords, path, 'keyword'));
    if ((schema.type ?? 'object') !== 'object') wrong.push(wrongAt(`${path}/type`, '"object"', schema.type));
    if (!isObject(properties)) wrong.push(wrongAt(`${path}/properties`, 'an object with a schema a field', properties));
    const open = member(schema, 'additionalProperties') ?? true;
    if (typeof open !== 'boolean') wrong.push(wrongAt(`${path}/additionalProperties`, 'true or false', open));
  }
  const fields = isObject(properties) ? Object.keys(properties) : [];
  const names = Array.isArray(required) ? (required as readonly Json[]) : [];
  if (!Array.isArray(required)) wrong.push(wrongAt(`${path}/required`, 'an array of names', required));
  for (const [at, one] of names.entries()) {
    if (typeof one !== 'string' || !fields.includes(one))
      wrong.push(wrongAt(`${path}/required/${at}`, `the name of a property (${fields.join(', ')})`, one));
  }
  return {
    name,
    open: member(schema, 'additionalProperties') !== false,
    fields: fields.map((field) =>
      readField(field, names.includes(field), member(properties, field), `${path}/properties${step(field)}`, wrong),
    ),
  };
}

function readField(name: string, required: boolean, schema: Json | undefined, path: string, wrong: Wrong[]): Field {
  if (isObject(schema)) wrong.push(...unknownMembers(schema, fieldKeywords, path, 'keyword'));
  else wrong.push(wrongAt(path, 'a JSON Schema, an object', schema));
  if (name === 'pk') wrong.push(wrongAt(path, 'another name: `pk` is the primary key, and made by the server', name));
  const type = member(schema, 'type');
  const listed: readonly Json[] = type === undefined ? [] : Array.isArray(type) ? (type as readonly Json[]) : [type];
  if (listed.some((one) => !types.includes(String(one))))
    wrong.push(wrongAt(`${path}/type`, `one or several of ${types.join(', ')}`, type));
  const options = member(schema, 'enum');
  if (options !== undefined && !(Array.isArray(options) && options.length > 0))
    wrong.push(wrongAt(`${path}/enum`, 'an array of values', options));
  const bound = (keyword: string, absent: number, whole: boolean): number => {
    const value = member(schema, keyword) ?? absent;
    if (typeof value === 'number' && (!whole || value === absent || (Number.isInteger(value) && value >= 0)))
      return value;
    wrong.push(wrongAt(`${path}/${keyword}`, whole ? 'a whole number from 0' : 'a number', value));
    return absent;
  };
  const field: Field = {
    name,
    required,
    types: listed as readonly FieldType[],
    default: member(schema, 'default'),
    enum: Array.isArray(options) ? (options as readonly Json[]) : undefined,
    minLength: bound('minLength', 0, true),
    maxLength: bound('maxLength', Number.POSITIVE_INFINITY, true),
    minimum: bound('minimum', Number.NEGATIVE_INFINITY, false),
    maximum: bound('maximum', Number.POSITIVE_INFINITY, false),
  };
  const { default: given } = field;
  if (given !== undefined && unfit(field, given) !== null)
    wrong.push(wrongAt(`${path}/default`, 'a value that the field can have', given));
  return field;
}

/** The members that an object must not have. */
export function unknownMembers(
  value: JsonObject,
  known: readonly string[],
  path: string,
  what: 'keyword' | 'member',
): readonly Wrong[] {
  return Object.keys(value)
    .filter((name) => !known.includes(name))
    .map((name) => ({
      path: `${path}${step(name)}`,
      expected: `no ${what} \`${name}\`, but ${known.join(', ')}`,
      found: briefly(value[name]),
    }));
}

/** Why a value cannot be that of a field; null where it can. */
export function unfit(field: Field, value: Json): Reason | null {
  if (field.types.length > 0 && !field.types.some((type) => isOfType(value, type))) return 'type';
  if (field.enum !== undefined && !field.enum.some((option) => jsonEqual(option, value))) return 'enum';
  if (typeof value === 'string') {
    const length = charactersOf(value);
    if (length < field.minLength) return 'minLength';
    if (length > field.maxLength) return 'maxLength';
  }
  if (typeof value === 'number') {
    if (value < field.minimum) return 'minimum';
    if (value > field.maximum) return 'maximum';
  }
  return null;
}

/** How many characters (code points) a text has. */
function charactersOf(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}

const isOfType = (value: Json, type: FieldType): boolean =>
  type === 'integer' ? Number.isInteger(value) : jsonType(value) === type;

/** A value in few words, however large it is. */
function briefly(value: Json | undefined): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'string') return `the text ${JSON.stringify(value.slice(0, 40))}`;
  if (Array.isArray(value)) return 'an array';
  if (typeof value === 'number') return `the number ${value}`;
  return typeof value === 'object' && value !== null ? 'an object' : String(value);
}
