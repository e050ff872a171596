import type { GraphQLSchema } from 'graphql';
import { member } from '../../base/json.js';
import { type HttpAnswer, type HttpRequest, jsonAnswer } from '../endpoint.js';
import { type Call, readCall } from './calls.js';
import type { Expiry } from './expiry.js';
import { guest } from './facts.js';
import type { FrappeGraphqlLimits } from './limits.js';
import type { LogIn } from './log-in.js';
import type { Rules } from './model.js';
import type { Operations, Ready } from './operations.js';
import type { Registry } from './registry.js';
import type { Sessions } from './sessions.js';
import type { createSubscriptions } from './subscriptions.js';

/** What the commands of a server need of it. */
export interface CommandsOptions {
  readonly schema: GraphQLSchema;
  readonly rules: Rules;
  readonly limits: FrappeGraphqlLimits;
  readonly registry: Registry;
  readonly expiry: Expiry;
  readonly sessions: Sessions;
  readonly operations: Operations;
  readonly subscriptions: ReturnType<typeof createSubscriptions>;
  readonly logIn: LogIn;
}

/** Answers what is called over HTTP: the login, who one is, GraphQL, and keepalives. */
export function createCommands(options: CommandsOptions): (request: HttpRequest) => Promise<HttpAnswer> {
  const { schema, rules, limits, registry, expiry, sessions, operations, subscriptions, logIn } = options;
  const commands = new Map<string, (call: Call, user: string) => HttpAnswer | Promise<HttpAnswer>>([
    ['login', login],
    ['frappe.auth.get_logged_user', (_call, user) => rules.who(user)],
    ['graphql', graphql],
    ['frappe_graphql.utils.subscriptions.subscription_keepalive', keepAlive],
  ]);

  return async (request) => {
    if (request.method !== 'POST') return rules.http(request);
    const call = readCall(request, limits);
    const command = call === null ? undefined : commands.get(call.command);
    if (call === null || command === undefined) return unknown;
    return command(call, sessions.userOf(request.headers?.cookie) ?? guest);
  };

  async function login({ args }: Call): Promise<HttpAnswer> {
    const [usr, pwd] = [member(args, 'usr'), member(args, 'pwd')];
    const user = await logIn('http', usr, pwd);
    const session = rules.newSession();
    const holder = rules.sessionUser(typeof usr === 'string' ? usr : '', user);
    if (holder !== null) sessions.open(session, holder);
    return user === null ? rules.loginRefused(session) : rules.loggedIn(user, session);
  }

  async function graphql({ args, fault, isForm }: Call, user: string): Promise<HttpAnswer> {
    expiry.renew({ kind: 'request', user });
    const ready = operations.read(fault === null && (!isForm || rules.readsForms) ? args : {});
    if (ready.kind !== 'ready') return rules.answer(ready);
    if (ready.node.operation === 'subscription') return subscribe(ready, user);
    const { result, late } = await operations.run(ready, user);
    for (const work of late) work();
    return rules.answer({ kind: 'done', result });
  }

  async function subscribe(ready: Ready, user: string): Promise<HttpAnswer> {
    subscriptions.ask(ready.node, { operation: ready.operation, user, sink: null });
    const setUp = await operations.setUp(ready, user);
    if ('kind' in setUp) return rules.answer(setUp);
    const consumer = registry.consumers.get(setUp.subscribed.subscriptionId);
    if (consumer === undefined) return unknown;
    const answer = await operations.answer(rules.answered(ready.operation, schema), consumer);
    return rules.answer({ kind: 'done', result: rules.subscribed(answer, consumer) });
  }

  function keepAlive({ args }: Call, user: string): HttpAnswer {
    const missing = ['subscription', 'subscription_id'].find((name) => member(args, name) === undefined);
    if (missing !== undefined) return rules.commandAnswer({ kind: 'missing', argument: missing });
    const [subscription, subscriptionId] = [member(args, 'subscription'), member(args, 'subscription_id')];
    return rules.commandAnswer(subscriptions.keepAlive('command', { subscription, subscriptionId, user }));
  }
}

const unknown = jsonAnswer(404, { message: 'There is no such command' });
