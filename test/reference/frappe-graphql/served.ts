import { onTestFinished } from 'vitest';
import type { JsonObject } from '../../../src/base/json.js';
import type { Profile } from '../../../src/reference/endpoint.js';
import { startHost } from '../../../src/reference/host.js';
import type { GivenLimits } from '../../../src/reference/limits.js';
import { objectIn } from '../../../src/reference/tap.js';
import { type Caller, callerOn } from './client.js';

/** The reference over real sockets. */
export interface Served {
  /** Where HTTP and Socket.IO are spoken; without a slash at its end. */
  readonly site: string;
  readonly graphqlWs: string;
  guest: Caller;
  logIn(user: 'conformance@example.com' | 'Administrator'): Promise<Caller>;
  /** Uses a route of control. */
  control(route: string, body: JsonObject): Promise<number>;
}

/** Serves the reference until the test is over. */
export async function serve(profile: Profile = 'documented', limits: GivenLimits = {}): Promise<Served> {
  const host = await startHost({ protocols: ['frappe-graphql'], profile, limits });
  onTestFinished(() => host.close());
  const { 'frappe-graphql/socketio': url = '', 'frappe-graphql/graphql-ws': graphqlWs = '' } = host.urls;
  const site = url.replace(/\/$/, '');
  const post = async (path: string, body: string, headers: Readonly<Record<string, string>>) => {
    const response = await fetch(`${site}${path}`, { method: 'POST', body, headers });
    const text = await response.text();
    return { status: response.status, headers: Object.fromEntries(response.headers), text, body: objectIn(text) };
  };
  const guest = callerOn(post);
  return {
    site,
    graphqlWs,
    guest,
    async logIn(user) {
      const pwd = user === 'Administrator' ? 'admin' : 'conformance';
      const { headers } = await guest.call('login', { usr: user, pwd });
      return callerOn(post, (headers['set-cookie'] ?? '').split(';')[0] ?? '');
    },
    async control(route, body) {
      const headers = { 'content-type': 'application/json' };
      return (await post(`/frappe-graphql/control/${route}`, JSON.stringify(body), headers)).status;
    },
  };
}
