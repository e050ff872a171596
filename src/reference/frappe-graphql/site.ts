import { buildSchema, type GraphQLFieldResolver, type GraphQLSchema, isObjectType } from 'graphql';
import { isObject, type Json, type JsonObject, member, parseJson } from '../../base/json.js';
import type { Context, FrappeGraphqlOptions } from './api.js';
import { createDocuments, type DocumentLimits } from './documents.js';
import { type Change, type Fields, guest } from './facts.js';
import type { Rules } from './model.js';
import { Refusal } from './refusal.js';

/** Who may log in. */
export interface SiteUser {
  readonly pwd: string;
  /** Whether it is a System Manager, who may change every user and hear of logins. */
  readonly isManager: boolean;
  readonly fields: Fields;
}

/** A small site: documents that are changed, and told of. */
export interface SiteOptions {
  /** The fields of each doctype, all of them texts, beside `doctype` and `name`; `User` is one of them. */
  readonly doctypes: Readonly<Record<string, readonly string[]>>;
  readonly users: Readonly<Record<string, SiteUser>>;
  /** A field whose resolver throws. */
  readonly failing: { readonly doctype: string; readonly field: string } | null;
  /** Who a client of graphql-ws is that shows nothing. */
  readonly defaultUser: string;
  readonly limits: DocumentLimits;
}

type Resolver = GraphQLFieldResolver<JsonObject, Context, JsonObject>;

/** What a server serves that is a site. */
export function createSite(
  { doctypes, users, failing, defaultUser, limits }: SiteOptions,
  rules: Rules,
): Pick<FrappeGraphqlOptions, 'schema' | 'logIn' | 'onLogin' | 'defaultUser'> {
  const documents = createDocuments(limits);
  const names = new Map(Object.keys(users).map((name) => [name.toLowerCase(), name]));
  const isManager = (user: string): boolean => users[user]?.isManager === true;
  for (const [name, { fields }] of Object.entries(users)) documents.write('User', name, fields);

  const schema = buildSchema(schemaOf(doctypes));
  resolveAll(schema, {
    Query: { ping: () => rules.pong },
    Mutation: { setValue: setValue(), saveDoc: saveDoc() },
    ...Object.fromEntries(Object.entries(doctypes).map(([doctype, fields]) => [doctype, readersOf(doctype, fields)])),
  });
  for (const [subscription, field] of Object.entries(schema.getSubscriptionType()?.getFields() ?? {}))
    field.subscribe = (_source, variables, { user, server }: Context, info) => {
      if (!rules.maySubscribe(subscription, user, isManager(user)))
        throw subscription === 'user_login' ? notPermitted('Not permitted') : refused(user, 'Not permitted');
      return server.setupSubscription({ subscription, info, variables });
    };

  return {
    schema,
    defaultUser,
    logIn(usr, pwd) {
      const name = names.get(usr.toLowerCase()) ?? '';
      return Object.hasOwn(users, name) && users[name]?.pwd === pwd ? name : null;
    },
    onLogin(user, server) {
      const self = { doctype: 'User', name: user };
      const data = { event: 'on_login', ...self, document: self, triggered_by: self, user: self };
      for (const subscription of rules.toldOf.login) server.notifyAllConsumers({ subscription, data });
    },
  };

  function readersOf(doctype: string, fields: readonly string[]): Readonly<Record<string, Resolver>> {
    return Object.fromEntries(
      fields.map((field) => [
        field,
        (source) => {
          if (failing?.doctype === doctype && failing.field === field) throw new Error('This field always fails');
          if (Object.hasOwn(source, field)) return source[field];
          return documents.read(doctype, String(source.name))?.[field] ?? null;
        },
      ]),
    );
  }

  function setValue(): Resolver {
    return (_source, args, context) => {
      const [doctype = '', name = '', field = ''] = ['doctype', 'name', 'fieldname'].map((key) => String(args[key]));
      const before = documents.read(doctype, name);
      if (before === undefined) throw new Refusal(`${doctype} ${name} not found`, 404);
      if (!fieldsOf(doctype).includes(field)) throw new Refusal(`${doctype} has no field ${field}`, 417);
      const after = { ...before, [field]: String(args.value) };
      change({ doctype, name, user: context.user, by: 'set', before, after }, context);
      return { ...args, doc: { doctype, name } };
    };
  }

  function saveDoc(): Resolver {
    return (_source, args, context) => {
      const doctype = String(args.doctype);
      const fields = fieldsOf(doctype);
      const parsed = parseJson(String(args.doc));
      const given = parsed.ok ? parsed.value : null;
      if (!isObject(given)) throw new Refusal('The document is no JSON object', 417);
      const own = member(given, 'name');
      const asked = typeof own === 'string' && own !== '' ? own : null;
      // What is there already keeps the name that it has.
      const isThere = asked !== null && documents.read(doctype, asked) !== undefined;
      const name = asked !== null && isThere ? asked : rules.documentName(asked);
      const before = documents.read(doctype, name) ?? null;
      const written = fields.flatMap((field) => {
        const value = textIn(member(given, field));
        return value === undefined ? [] : [[field, value] as const];
      });
      const after = { ...before, ...Object.fromEntries(written) };
      change({ doctype, name, user: context.user, by: 'save', before, after }, context);
      return { doctype, name, doc: { doctype, name } };
    };
  }

  function fieldsOf(doctype: string): readonly string[] {
    const fields = Object.hasOwn(doctypes, doctype) ? doctypes[doctype] : undefined;
    if (fields === undefined) throw new Refusal(`There is no doctype ${doctype}`, 404);
    return fields;
  }

  function change(made: Omit<Change, 'accepted'>, context: Context): void {
    const { doctype, name, user } = made;
    const accepted = user !== guest && (doctype !== 'User' || user === name || isManager(user));
    const written = accepted ? rules.written({ ...made, accepted }) : null;
    if (written !== null) documents.write(doctype, name, written);
    if (rules.tellsChange({ ...made, accepted })) context.afterCommit(() => tell({ ...made, accepted }, context));
    if (!accepted) throw refused(user, `No permission for ${doctype}`);
  }

  function tell(made: Change, { server }: Context): void {
    for (const subscription of rules.toldOf.change) {
      const admitted = server.getConsumers(subscription).filter((consumer) => rules.admits(consumer, made));
      const subscriptionIds = admitted.map((one) => one.subscriptionId);
      server.notifyConsumers({ subscription, subscriptionIds, data: rules.changed(made) });
    }
  }
}

/** What a value is as a field: a text; undefined where it is none. */
function textIn(value: Json | undefined): string | null | undefined {
  if (value === null || typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}

const notPermitted = (words: string): Refusal => new Refusal(words, 403);

const refused = (user: string, words: string): Refusal =>
  user === guest ? new Refusal('Not Allowed for Guests', 401) : notPermitted(words);

function resolveAll(
  schema: GraphQLSchema,
  resolvers: Readonly<Record<string, Readonly<Record<string, Resolver>>>>,
): void {
  for (const [name, fields] of Object.entries(resolvers)) {
    const type = schema.getType(name);
    if (!isObjectType(type)) continue;
    for (const [field, resolve] of Object.entries(fields)) {
      const declared = type.getFields()[field];
      if (declared !== undefined) declared.resolve = resolve;
    }
  }
}

const schemaOf = (doctypes: SiteOptions['doctypes']): string => `
  interface BaseDocType { doctype: String name: String }
  interface BaseSubscription { subscription_id: String! }
  ${Object.entries(doctypes)
    .map(
      ([doctype, fields]) => `type ${doctype} implements BaseDocType {
        doctype: String name: String ${fields.map((field) => `${field}: String`).join(' ')}
      }`,
    )
    .join('\n')}
  type DocEvent implements BaseSubscription {
    doctype: String! name: String! event: String! document: BaseDocType! triggered_by: User! subscription_id: String!
  }
  type UserLogin implements BaseSubscription { user: User subscription_id: String! }
  enum SubscriptionError { INVALID_SUBSCRIPTION SUBSCRIPTION_NOT_FOUND }
  type SubscriptionInfo {
    error: SubscriptionError success: Boolean! subscription_id: String subscribed_at: String variables: String
  }
  type SetValue { doctype: String! name: String! fieldname: String! value: String doc: BaseDocType! }
  type SaveDoc { doctype: String! name: String! doc: BaseDocType! }
  type Query { ping: String! }
  type Mutation {
    setValue(doctype: String!, name: String!, fieldname: String!, value: String!): SetValue
    saveDoc(doctype: String!, doc: String!): SaveDoc
    subscriptionKeepAlive(subscription: String!, subscription_id: String!): SubscriptionInfo!
  }
  type Subscription { doc_events(doctypes: [String!]): DocEvent! user_login: UserLogin! }`;
