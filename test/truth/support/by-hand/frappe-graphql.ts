import { type Json, type JsonObject, member } from '../../../../src/base/json.js';
import { objectIn } from '../../../../src/reference/tap.js';

/** What is asked for at the root of an operation. */
export interface Root {
  readonly field: string;
  /** The name under which it is answered. */
  readonly key: string;
}

/** An operation as tests read one by hand: by the words in it. */
export interface Operation {
  readonly query: string;
  readonly isSubscription: boolean;
  /** Null where nothing is asked for. */
  readonly root: Root | null;
}

/** The members of messages and answers. */
export const members = [
  ...[
    'type',
    'id',
    'payload',
    'data',
    'errors',
    'message',
    'doc_events',
    'subscription_id',
    'doctype',
    'name',
    'event',
  ],
  ...['document', 'query', 'x'],
];

/** Reads what is to be executed. */
export function operationIn(asked: Json | undefined): Operation {
  const [whole = '', name] = [member(asked, 'query'), member(asked, 'operationName')].map((one) =>
    typeof one === 'string' ? one : undefined,
  );
  const from = name === undefined ? 0 : Math.max(0, whole.indexOf(` ${name} `));
  const found = /\{\s*(?:(\w+)\s*:\s*)?(\w+)/.exec(whole.slice(from));
  const [, alias, field] = found ?? [];
  return {
    query: whole,
    isSubscription: /^\s*subscription\b/.test(whole),
    root: field === undefined ? null : { field, key: alias ?? field },
  };
}

/** `data` with this JSON as what was asked for; made from texts, which may be too deep to be walked. */
export function dataText({ root }: Operation, value: string, more = ''): string {
  return `{"data":{${JSON.stringify(root?.key ?? 'data')}:${value}}${more}}`;
}

/** An argument of the root, which is a text. */
function argument(query: string, name: string): string {
  return /"((?:[^"\\]|\\.)*)"/.exec(query.slice(query.indexOf(`${name}:`)))?.[1] ?? '';
}

const kept: JsonObject = { error: null, success: true, subscribed_at: '2026-01-01 00:00:00', variables: '{}' };
const notFound: JsonObject = { error: 'SUBSCRIPTION_NOT_FOUND', success: false, subscription_id: null };

/** What agrees to an operation, as if it had been carried out: nothing was, and nothing is remembered. */
export function agreed({ query, root }: Operation): Json {
  switch (root?.field) {
    case 'saveDoc': {
      const doc = objectIn(JSON.parse(`"${argument(query, 'doc')}"`));
      return { doctype: 'ToDo', name: doc.name ?? null, doc };
    }
    case 'setValue': {
      const [doctype, name, fieldname, value] = ['doctype', 'name', 'fieldname', 'value'].map((one) =>
        argument(query, one),
      );
      return {
        doctype: doctype ?? '',
        name: name ?? '',
        fieldname: fieldname ?? '',
        value: value ?? '',
        doc: { fails: null },
      };
    }
    case 'subscriptionKeepAlive': {
      const id = argument(query, 'subscription_id');
      return id === '00000000' ? notFound : { ...kept, subscription_id: id };
    }
    default:
      return 'hello';
  }
}

/** Whether a server by hand would read an operation, and knows its root. */
export function isKnown({ query, root }: Operation): boolean {
  const known = ['__typename', 'ping', 'saveDoc', 'setValue', 'subscriptionKeepAlive', 'doc_events', 'user_login'];
  const isBalanced = query.split('{').length === query.split('}').length;
  return root !== null && known.includes(root.field) && isBalanced;
}

/** An event of something that nobody has done. */
export const elsewhere: Json = {
  doctype: 'ToDo',
  name: 'somewhere',
  event: 'on_change',
  subscription_id: 'none',
  document: { doctype: 'ToDo', name: 'somewhere', description: 'something' },
};
