import type { Json } from '../../src/base/json.js';
import { clip } from '../../src/base/text.js';
import type { Frame } from '../../src/wire/recording.js';
import type { Take } from '../../src/words/take.js';
import { Stopped } from '../../src/words/testimony.js';
import type { Client } from './client.js';
import { literal } from './documents.js';
import { at } from './operation.js';
import { isSocketio } from './place.js';
import type { Answered } from './site.js';
import type { SocketioClient } from './socketio/client.js';
import { type Subscription, seenIn } from './subscription.js';
import { eventIn, type Told } from './told.js';

/** What a keepalive is for. */
export interface Meant {
  /** The name of the subscription: its field. */
  readonly name: string;
  readonly id: string;
}

/** The answer to a keepalive by mutation. */
export interface KeptAlive {
  readonly success: Json | undefined;
  readonly error: Json | undefined;
  readonly id: Json | undefined;
  readonly subscribedAt: Json | undefined;
  readonly variables: Json | undefined;
  readonly sent: Frame;
  readonly frame: Frame;
}

/** The command, as it is called in a path and in `cmd`. */
const commandName = 'frappe_graphql.utils.subscriptions.subscription_keepalive';

/** The path of the command, below a site. */
const commandPath = `api/method/${commandName}`;

/** What a keepalive of a subscription names. */
export function meant({ asked, id }: Pick<Subscription, 'asked' | 'id'>): Meant {
  return { name: asked.root, id };
}

/** What a keepalive of a subscription names that was told something: in binding graphql-ws, its id is known from that. */
export function meantBy(subscription: Subscription, told: Told): Meant {
  const { take, asked, made } = subscription;
  if (isSocketio(take.target)) return meant(subscription);
  const id = at(eventIn(told), 'subscription_id');
  if (typeof id === 'string' && id !== '') return { name: asked.root, id };
  const demand = { requirement: 'frappe-graphql/event-subscription-id', expected: 'a `subscription_id`, a text' };
  if (take.target.profile === 'documented') return take.fail(demand, seenIn(told), [made, told.frame], 'data');
  throw new Stopped('no event says under which id its subscription is known', null);
}

/** Sends a keepalive by mutation, whatever comes of it; an answer must come. */
export async function keepalive(
  client: Client,
  { name, id }: Meant,
  requirement = 'frappe-graphql/keepalive',
): Promise<KeptAlive> {
  const args = `subscription: ${literal(name)}, subscription_id: ${literal(id)}`;
  const query = `mutation { subscriptionKeepAlive(${args}) { error success subscribed_at subscription_id variables } }`;
  const demand = { requirement, expected: 'an answer to this keepalive' };
  const { data, sent, frame } = await client.execute({ query }, demand);
  const told = (key: string): Json | undefined => at(data, 'subscriptionKeepAlive', key);
  return {
    success: told('success'),
    error: told('error'),
    id: told('subscription_id'),
    subscribedAt: told('subscribed_at'),
    variables: told('variables'),
    sent,
    frame,
  };
}

/** Sends a keepalive by mutation, which must succeed; where it was renewed before, that is what a refusal breaks. */
export async function keepsAlive(
  take: Take,
  client: Client,
  subscription: Meant,
  requirement = 'frappe-graphql/keepalive',
): Promise<KeptAlive> {
  const answer = await keepalive(client, subscription, requirement);
  const { success, error, sent, frame } = answer;
  const seen = clip(frame.text ?? '');
  if (success !== true) take.fail({ requirement, expected: '`success` true' }, seen, [sent, frame], 'data');
  const whole = { requirement: 'frappe-graphql/keepalive', expected: '`success` true, and `error` null' };
  take.check(whole, error === null, seen, [sent, frame]);
  return answer;
}

/** Sends a keepalive by mutation for what there is not any more, under the requirement that says so. */
export async function isNotFound(take: Take, client: Client, subscription: Meant, requirement: string): Promise<void> {
  const { success, error, sent, frame } = await keepalive(client, subscription, requirement);
  const demand = { requirement, expected: '`success` false, and the `error` SUBSCRIPTION_NOT_FOUND' };
  const right = success !== true && error === 'SUBSCRIPTION_NOT_FOUND';
  take.check(demand, right, frame.text ?? '', [sent, frame], 'commission');
}

/** Sends the command of a keepalive, named in the path or as `cmd`. */
export async function command(
  client: SocketioClient,
  { name, id }: Meant,
  requirement = 'frappe-graphql/command',
  by: 'path' | 'cmd' = 'path',
): Promise<Answered> {
  const demand = { requirement, expected: 'an answer to this command' };
  const form = { subscription: name, subscription_id: id };
  if (by === 'path') return client.site.post(commandPath, { form }, demand, client.cookie);
  return client.site.post('', { form: { cmd: commandName, ...form } }, demand, client.cookie);
}
