import type { DocumentNode, FieldNode, FragmentDefinitionNode, SelectionSetNode, ValueNode } from 'graphql';
import { parse } from 'graphql/language/parser.js';
import { type Json, member } from '../../src/base/json.js';

/** A field at the root of an operation. */
export interface Root {
  readonly name: string;
  /** Its alias, or its name: where its value stands in an answer. */
  readonly key: string;
  /** What an argument is; null where that is no text, undefined where it is not given. */
  argument(name: string): string | null | undefined;
  /** Under which keys a field below it stands; none where it was not selected. */
  keysOf(field: string): readonly string[];
}

/** An operation, as far as it matters to who looks on. */
export interface Read {
  readonly type: 'query' | 'mutation' | 'subscription';
  readonly roots: readonly Root[];
}

/** No client asks for more; what does may be anything. */
const maxTokens = 20_000;

/** Reads the operation that is meant; null where a query cannot be read, or has none of this name. */
export function readQuery(query: string, operationName: Json | undefined, variables: Json | undefined): Read | null {
  const document = documentOf(query);
  if (document === null) return null;
  const operations = document.definitions.filter((one) => one.kind === 'OperationDefinition');
  const isNamed = typeof operationName === 'string' && operationName !== '';
  const named = isNamed ? operations.filter((one) => one.name?.value === operationName) : operations;
  const [operation] = named;
  if (operation === undefined || named.length > 1) return null;
  const fragments = new Map(
    document.definitions.flatMap((one) => (one.kind === 'FragmentDefinition' ? [[one.name.value, one]] : [])),
  );
  const roots = fieldsOf(operation.selectionSet, fragments).map((field) => rootOf(field, fragments, variables));
  return { type: operation.operation, roots };
}

function documentOf(query: string): DocumentNode | null {
  try {
    return parse(query, { noLocation: true, maxTokens });
  } catch {
    // What is no GraphQL, or is nested too deeply to be read.
    return null;
  }
}

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

/** The fields of a selection, those of its fragments among them. */
function fieldsOf(set: SelectionSetNode | undefined, fragments: Fragments): readonly FieldNode[] {
  const open: (SelectionSetNode | undefined)[] = [set];
  const seen = new Set<string>();
  const fields: FieldNode[] = [];
  for (const one of open) {
    for (const selection of one?.selections ?? []) {
      if (selection.kind === 'Field') fields.push(selection);
      if (selection.kind === 'InlineFragment') open.push(selection.selectionSet);
      if (selection.kind !== 'FragmentSpread' || seen.has(selection.name.value)) continue;
      seen.add(selection.name.value);
      open.push(fragments.get(selection.name.value)?.selectionSet);
    }
  }
  return fields;
}

function rootOf(field: FieldNode, fragments: Fragments, variables: Json | undefined): Root {
  const fields = fieldsOf(field.selectionSet, fragments);
  return {
    name: field.name.value,
    key: keyOf(field),
    argument(name) {
      const given = field.arguments?.find((one) => one.name.value === name);
      return given === undefined ? undefined : textOf(given.value, variables);
    },
    keysOf: (name) => fields.filter((one) => one.name.value === name).map(keyOf),
  };
}

const keyOf = ({ alias, name }: FieldNode): string => alias?.value ?? name.value;

function textOf(value: ValueNode, variables: Json | undefined): string | null {
  if (value.kind === 'StringValue') return value.value;
  const given = value.kind === 'Variable' ? member(variables, value.name.value) : null;
  return typeof given === 'string' ? given : null;
}
