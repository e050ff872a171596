import { callerOf } from './client.js';
import { administrator, conformance, of, requests, save } from './tour-queries.js';
import type { Users, Walker } from './walker.js';

const json = { 'content-type': 'application/json' };
const form = { 'content-type': 'application/x-www-form-urlencoded' };

/** Logging in, and who one is. */
export async function loggingIn({ reference, guest, note, post, ask, logIn }: Walker): Promise<Users> {
  const user = await logIn(conformance);
  const manager = await logIn(administrator);
  await post('/api/method/login?usr=administrator&pwd=admin', '', {});
  await post('/api/method/login', 'usr=conformance%40example.com&pwd=conformance', form);
  for (const wrong of [{ ...conformance, pwd: 'no' }, { ...administrator, pwd: '' }, { usr: 5 }, {}]) {
    const nobody = await logIn(wrong);
    await ask(nobody, {}, 'frappe.auth.get_logged_user');
  }
  for (const one of [user, manager, guest, callerOf(reference, 'sid=stale')])
    await ask(one, {}, 'frappe.auth.get_logged_user');
  await ask(user, {}, 'nope');
  for (const method of ['GET', 'POST'])
    for (const path of ['/', '/api/method/graphql', '/frappe-graphql/graphql-ws', '/nope'])
      await note(reference.http({ method, path }));
  return { user, manager };
}

/** Queries, mutations, and what is none. */
export async function asking({ guest, post, ask }: Walker, { user, manager }: Users): Promise<void> {
  for (const request of requests) await ask(user, request);
  await ask(guest, { query: '{ ping }' });
  await post('/api/method/graphql', 'query={ping}', form);
  await post('/api/method/graphql', '{', json);
  await ask(guest, { query: of('') });
  await ask(guest, { query: 'subscription { user_login { user { name } } }' });
  await ask(user, { query: 'subscription { user_login { subscription_id user { name } } }' });
  await ask(manager, { query: save({ name: 'first', description: 'x' }) });
}
