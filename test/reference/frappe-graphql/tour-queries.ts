import type { Json, JsonObject } from '../../../src/base/json.js';

export const conformance = { usr: 'conformance@example.com', pwd: 'conformance' };
export const administrator = { usr: 'Administrator', pwd: 'admin' };
export const command = 'frappe_graphql.utils.subscriptions.subscription_keepalive';
export const ttlMs = 300_000;

export const set = (doctype: string, name: string, field: string, value: string): string =>
  `mutation { setValue(doctype: "${doctype}", name: "${name}", fieldname: "${field}", value: "${value}")
    { doctype name fieldname value doc { name ... on ToDo { description status } ... on User { full_name } } } }`;
export const save = (doc: JsonObject, doctype = 'ToDo'): string =>
  `mutation { saveDoc(doctype: "${doctype}", doc: ${JSON.stringify(JSON.stringify(doc))}) { doctype name } }`;
export const keep = (id: string, subscription = 'doc_events'): string =>
  `mutation { subscriptionKeepAlive(subscription: "${subscription}", subscription_id: ${JSON.stringify(id)})
    { error success subscribed_at subscription_id variables } }`;
export const of = (doctypes: string, selection = 'subscription_id doctype name event'): string =>
  `subscription { doc_events${doctypes === '' ? '' : `(doctypes: ${doctypes})`} { ${selection} } }`;

/** What is selected of events, with the variables. */
export const selections: readonly (readonly [query: string, variables: JsonObject])[] = [
  [of(''), {}],
  [of('', 'name subscription_id triggered_by { name full_name } document { doctype name }'), {}],
  [of('["ToDo"]'), {}],
  [of('["User"]'), {}],
  [of('["User", "ToDo"]'), {}],
  [of('["ToDo", "User"]'), {}],
  [of('[]'), {}],
  [of('null'), {}],
  [of('["todo"]'), {}],
  ['subscription S($of: [String!]) { doc_events(doctypes: $of) { subscription_id name } }', { of: ['User'] }],
  ['subscription S($of: [String!]) { doc_events(doctypes: $of) { subscription_id name } }', { of: null }],
  [
    'subscription { changed: doc_events { id: subscription_id a: name document { b: name ... on ToDo { c: description } } } }',
    {},
  ],
  [of('', 'subscription_id document { ... on User { email full_name } ... on ToDo { description status } }'), {}],
  [
    `${of('', 'subscription_id ...E document { ...D }')} fragment E on DocEvent { name } fragment D on ToDo { description }`,
    {},
  ],
  [
    'subscription S($yes: Boolean!, $no: Boolean!) { doc_events { subscription_id name @include(if: $yes) event @include(if: $no) doctype @skip(if: $no) } }',
    { yes: true, no: false },
  ],
  [
    'subscription S($yes: Boolean!, $no: Boolean!) { doc_events { subscription_id name @include(if: $yes) event @include(if: $no) doctype @skip(if: $no) } }',
    { yes: false, no: true },
  ],
  [of('', 'subscription_id name @include(if: false) event @skip(if: true) doctype @include(if: true)'), {}],
  [of('', 'subscription_id'), {}],
  [of('', 'doctype name'), {}],
  [of('', 'subscription_id __typename document { __typename }'), {}],
];

/** What is asked for that is no subscription. */
export const requests: readonly Json[] = [
  { query: '{ ping }' },
  { query: '{ pong: ping }', extra: 1 },
  ...['A', 'B', 'C', ''].map((operationName) => ({ query: 'query A { a: ping } query B { b: ping }', operationName })),
  { query: 'query A { ping }', operationName: null },
  { query: 'query A { a: ping } query B { b: ping }' },
  ...['{ nope }', '{', '', ' ', 5, null].map((query) => ({ query })),
  {},
  { query: 'query Q($x: Int!) { ping @include(if: $x) }' },
  { query: 'query Q($x: Boolean!) { ping @include(if: $x) }', variables: { x: 5 } },
  { query: '{ ping }', variables: [] },
  { query: of('', 'nope') },
  { query: 'subscription { a: doc_events { name } b: doc_events { name } }' },
  { query: set('ToDo', 'nobody', 'description', 'x') },
  { query: set('Nope', 'one', 'description', 'x') },
  { query: set('ToDo', 'one', 'nope', 'x') },
  { query: save({ name: 'one' }, 'Nope') },
  { query: 'mutation { saveDoc(doctype: "ToDo", doc: "[]") { name } }' },
];

/** An event that has an error. */
export const failing = of('["ToDo"]', 'subscription_id name document { ... on ToDo { fails } }');
