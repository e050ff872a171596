import type { Frame } from '../../src/wire/recording.js';
import { credentialsOf } from './place.js';
import { cookieIn, type Site } from './site.js';
import type { Subscription } from './subscription.js';
import type { Told } from './told.js';

/** A login that succeeded. */
export interface Login {
  readonly usr: string;
  readonly sent: Frame;
}

/** How often somebody logs in to see whether a subscription is live: a join takes effect when it does. */
const mostTries = 4;

/** Logs the ordinary user in, which must succeed. */
export async function logIn(site: Site): Promise<Login> {
  const requirement = 'frappe-graphql/login';
  const credentials = credentialsOf(site.take.target, 'user');
  const demand = { requirement, expected: 'the status 200, and a cookie `sid`' };
  const answered = await site.login(credentials, demand);
  const { sent, frame } = answered;
  const right = answered.status === 200 && cookieIn(answered) !== null;
  if (!right) site.take.fail(demand, `the status ${answered.status}`, [sent, frame]);
  return { usr: credentials.usr, sent };
}

/** Awaits what a subscription to logins is told of a login. */
export function hearsLogin(
  subscription: Subscription,
  { sent }: Login,
  requirement = 'frappe-graphql/user-login-event',
): Promise<Told> {
  return subscription.mustTell(
    { requirement, expected: 'an event of this login' },
    ({ kind }) => kind === 'data',
    sent,
  );
}

/** Sees that a subscription to logins is live: somebody logs in until it is told. Nobody else may log in meanwhile. */
export async function liveToLogins(site: Site, subscription: Subscription): Promise<Told> {
  const { take } = site;
  const { conversation } = subscription.hearing;
  for (let tries = 1; tries < mostTries; tries++) {
    const { sent } = await logIn(site);
    const told = (): boolean => subscription.heard().some(({ frame }) => frame.index > sent.index);
    const timeoutMs = Math.min(take.timeoutMs, 250) + take.target.settleMs;
    const arrival = await conversation.wait(told, { from: conversation.after(sent), timeoutMs });
    if (arrival.kind !== 'timeout') break;
  }
  return hearsLogin(subscription, await logIn(site));
}
