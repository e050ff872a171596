import type { Frame } from '../../src/wire/recording.js';
import type { Capability, Probed } from '../../src/words/suite.js';
import { Stopped } from '../../src/words/testimony.js';
import type { Client } from './client.js';
import type { Frappe } from './context.js';
import { GraphqlWsClient, offering } from './graphql-ws/client.js';
import { isOf, message } from './graphql-ws/messages.js';
import { askedFor, at } from './operation.js';
import { controlUrl, credentialsOf, isSocketio, siteOf } from './place.js';

const found: Probed = { kind: 'found' };
const unavailable: Probed = { kind: 'unavailable' };

/** What stops because something is not there was not found. */
async function unlessStopped(work: () => Promise<boolean>): Promise<Probed> {
  try {
    return (await work()) ? found : unavailable;
  } catch (error) {
    if (error instanceof Stopped && error.blame !== null) return unavailable;
    throw error;
  }
}

/** Somebody who logs in while it is not known yet whether anybody can. */
async function loggedIn({ take, client }: Frappe, who: 'user' | 'manager'): Promise<Client> {
  if (isSocketio(take.target)) return client(who);
  const own = await GraphqlWsClient.connect(take, offering(), who);
  await own.inits({ ...credentialsOf(take.target, who) });
  return own;
}

/** Whether a login by `connection_init` means anything: one with a wrong password is not acknowledged. */
async function refusesOthers({ take }: Frappe): Promise<boolean> {
  const { conversation } = await GraphqlWsClient.connect(take);
  const { usr } = credentialsOf(take.target, 'user');
  conversation.send(message('connection_init', { payload: { usr, pwd: take.fresh('wrong') } }));
  const answers = (frame: Frame): boolean => isOf(frame, ['connection_ack', 'connection_error']);
  const arrival = await conversation.wait(answers, { from: 0, timeoutMs: take.timeoutMs });
  return arrival.kind !== 'frame' || !isOf(arrival.frame, ['connection_ack']);
}

const asking = { requirement: 'frappe-graphql/query', expected: 'an answer' };

export const capabilities: Readonly<Record<string, Capability<Frappe>>> = {
  users: {
    title: 'two users, of which one is a System Manager',
    fixture: true,
    probe: (context) =>
      unlessStopped(async () => {
        for (const who of ['user', 'manager'] as const) await loggedIn(context, who);
        return isSocketio(context.take.target) || (await refusesOthers(context));
      }),
  },
  documents: {
    title: 'to-dos, which can be made and changed, and `ping`',
    fixture: true,
    probe: ({ client, documents }) => unlessStopped(async () => (await documents.create(await client())) !== null),
  },
  keepalive: {
    title: 'the mutation that keeps subscriptions alive',
    fixture: true,
    async probe({ client }) {
      const query =
        'mutation { subscriptionKeepAlive(subscription: "doc_events", subscription_id: "00000000") { error success } }';
      const { data } = await (await client()).execute({ query }, asking);
      return at(data, 'subscriptionKeepAlive', 'error') === 'SUBSCRIPTION_NOT_FOUND' ? found : unavailable;
    },
  },
  'http-login': {
    title: 'logins over HTTP',
    follows: true,
    declared: (target) => siteOf(target) !== null,
    absence: 'is out of reach: the target has no `httpUrl`',
  },
  'user-login': {
    title: 'the subscription `user_login`',
    needs: ['users'],
    probe: (context) =>
      unlessStopped(async () => {
        const own = await loggedIn(context, 'manager');
        const subscription = await own.subscribes(askedFor({ root: 'user_login', selection: 'subscription_id' }));
        await own.barrier();
        subscription.mustNotBeRefused('frappe-graphql/user-login');
        return true;
      }),
  },
  'failing-field': {
    title: 'the field `fails` of to-dos, which raises an error',
    needs: ['documents'],
    locks: { ToDo: 'exclusive' },
    probe: ({ client, documents }) =>
      unlessStopped(async () => {
        const own = await client();
        const doc = await documents.create(own);
        const name = JSON.stringify(doc.name);
        const query = `mutation { setValue(doctype: "ToDo", name: ${name}, fieldname: "status", value: "Open") { doc { ... on ToDo { fails } } } }`;
        const { errors } = await own.execute({ query }, asking);
        return errors.length > 0;
      }),
  },
  'command-keepalive': {
    title: 'the command that keeps subscriptions alive',
    declared: (target) => (isSocketio(target) ? null : false),
    absence: 'is of the other binding',
    async probe({ site }) {
      const body = { form: { subscription: 'doc_events', subscription_id: '00000000' } };
      const cookie = await site.session('user');
      const path = 'api/method/frappe_graphql.utils.subscriptions.subscription_keepalive';
      const { status } = await site.post(path, body, asking, cookie);
      return status === 404 ? unavailable : found;
    },
  },
  ka: {
    title: 'keep-alive messages of graphql-ws',
    declared: (target) => (isSocketio(target) ? false : null),
    absence: 'is of the other binding',
    async probe({ take, graphqlWs }) {
      const { conversation } = await graphqlWs();
      const arrival = await conversation.wait((frame) => isOf(frame, ['ka']), { from: 0, timeoutMs: take.timeoutMs });
      return arrival.kind === 'frame' ? found : unavailable;
    },
  },
  clock: {
    title: 'a clock that can be advanced',
    follows: true,
    declared: (target) => controlUrl(target, 'advanceClockUrl') !== null,
    absence: 'is out of reach: the target has no `control.advanceClockUrl`',
  },
  complete: {
    title: 'subscriptions that can be completed',
    follows: true,
    declared: (target) => controlUrl(target, 'completeUrl') !== null,
    absence: 'is out of reach: the target has no `control.completeUrl`',
  },
  'complete-on-error': {
    title: 'subscriptions that can be set up to live on after errors',
    follows: true,
    declared: (target) => controlUrl(target, 'completeOnErrorUrl') !== null,
    absence: 'is out of reach: the target has no `control.completeOnErrorUrl`',
  },
};
