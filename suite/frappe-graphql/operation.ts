import { isObject, type Json, type JsonObject, member } from '../../src/base/json.js';
import type { Frame } from '../../src/wire/recording.js';
import type { Take } from '../../src/words/take.js';

/** What is executed. */
export interface Operation {
  readonly query: string;
  readonly variables?: JsonObject;
  readonly operationName?: string;
}

/** What came of a query or a mutation. */
export interface Result {
  /** Undefined where there is none. */
  readonly data: Json | undefined;
  /** Empty where there are none. */
  readonly errors: readonly Json[];
  /** The status over HTTP; null elsewhere. */
  readonly status: number | null;
  readonly sent: Frame;
  readonly frame: Frame;
}

/** A subscription that is asked for. */
export interface Asked {
  readonly root: 'doc_events' | 'user_login';
  readonly alias?: string;
  /** Its arguments, in brackets; none where it is empty. */
  readonly args: string;
  /** What is selected of each event, in braces' contents. */
  readonly selection: string;
  /** The definitions of variables, in brackets, behind the word `subscription`. */
  readonly head: string;
  /** Fragments behind it. */
  readonly fragments: string;
  readonly variables?: JsonObject;
  /** Members of the request beyond those that there are. */
  readonly more?: JsonObject;
  /** A doctype whose changes it is told, by which it is seen to live. */
  readonly doctype: Doctype;
}

/** The doctypes of the fixture. */
export type Doctype = 'ToDo' | 'User';

/** All that tells one event from another. */
const wholeSelection =
  'subscription_id doctype name event document { doctype name ... on ToDo { description } ... on User { full_name } }';

/** A subscription to all changes of to-dos, with all that tells them apart, where nothing else is said. */
export function askedFor(own: Partial<Asked>): Asked {
  const usual = { root: 'doc_events', selection: wholeSelection, head: '', fragments: '', doctype: 'ToDo' } as const;
  return { ...usual, args: own.root === 'user_login' ? '' : '(doctypes: ["ToDo"])', ...own };
}

/** The operation that asks for a subscription. */
export function operationOf(asked: Asked): Operation {
  const { root, alias, args, selection, head, fragments, variables, more } = asked;
  const field = `${alias === undefined ? '' : `${alias}: `}${root}${args}`;
  const query = `subscription ${head}{ ${field} { ${selection} } } ${fragments}`.trim();
  return { query, ...(variables === undefined ? {} : { variables }), ...more };
}

/** An alias that nothing else has, as GraphQL writes names. */
export function aliasFor(take: Take): string {
  return take.fresh('alias').replaceAll('-', '_');
}

/** A member below a member … of what came. */
export function at(value: Json | undefined, ...path: readonly string[]): Json | undefined {
  return path.reduce<Json | undefined>((from, key) => (isObject(from) ? member(from, key) : undefined), value);
}

/** The errors of an answer: an array that is not empty, or anything that is neither absent nor null. */
export function errorsIn(answer: Json | undefined): readonly Json[] {
  const errors = at(answer, 'errors');
  if (errors === undefined || errors === null) return [];
  return Array.isArray(errors) ? (errors as readonly Json[]) : [errors];
}

/** How a payload without errors says so; null where it has some. */
export function noErrorsAs(payload: Json | undefined): 'absent' | 'empty' | 'null' | null {
  const errors = at(payload, 'errors');
  if (errors === undefined) return 'absent';
  if (errors === null) return 'null';
  return Array.isArray(errors) && errors.length === 0 ? 'empty' : null;
}
