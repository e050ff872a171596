import type { Frame } from '../../src/wire/recording.js';
import { type Asked, askedFor, at } from './operation.js';
import { credentialsOf, type Who } from './place.js';
import { cookieIn, isUser, type Site } from './site.js';
import type { Subscription } from './subscription.js';
import { eventIn, type Told } from './told.js';

/** A login that succeeded. */
export interface Login {
  readonly usr: string;
  readonly sent: Frame;
}

/** How often somebody logs in to see whether a subscription is live: a join takes effect when it does. */
const mostTries = 4;

/** A subscription to logins. */
export const toLogins: Asked = askedFor({ root: 'user_login', selection: 'subscription_id user { name }' });

/** Logs a user in, the ordinary one where nobody is named; that must succeed. */
export async function logIn(site: Site, who: Exclude<Who, 'guest'> = 'user'): Promise<Login> {
  const requirement = 'frappe-graphql/login';
  const credentials = credentialsOf(site.take.target, who);
  const demand = { requirement, expected: 'the status 200, and a cookie `sid`' };
  const answered = await site.login(credentials, demand);
  const { sent, frame } = answered;
  const right = answered.status === 200 && cookieIn(answered) !== null;
  if (!right) site.take.fail(demand, `the status ${answered.status}`, [sent, frame]);
  return { usr: credentials.usr, sent };
}

/** Whether an event says of a login whose it was. */
export function isOfUser(told: Told, { usr }: Pick<Login, 'usr'>): boolean {
  return isUser(at(eventIn(told), 'user', 'name'), usr);
}

/**
 * Awaits what a subscription to logins is told of a login. Where nothing comes that names this user, anything does that
 * comes: that it names him is another requirement.
 */
export function hearsLogin(
  subscription: Subscription,
  login: Login,
  requirement = 'frappe-graphql/user-login-event',
): Promise<Told> {
  const demand = { requirement, expected: 'an event of this login' };
  return subscription.mustTell(
    demand,
    (told) => isOfUser(told, login),
    login.sent,
    ({ kind }) => kind === 'data',
  );
}

/**
 * Sees that a subscription to logins is live: somebody logs in until it is told, and then another, so that nothing of
 * those logins comes later. Whoever else logs in meanwhile may be taken for it.
 */
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
  return hearsLogin(subscription, await logIn(site, 'manager'));
}
