import { isObject, member } from '../../src/base/json.js';
import { hasToken } from '../../src/base/text.js';
import type { Capability, Probed } from '../../src/words/suite.js';
import type { AioRpc } from './context.js';
import type { Answer, Peer } from './peer.js';

/** The names of the fixture; a target may map them. */
export const names = {
  echo: 'echo',
  info: 'server_info',
  unencodable: 'badjson',
  refusedChannel: 'Conformance.Refused',
};

const found: Probed = { kind: 'found' };
const unavailable: Probed = { kind: 'unavailable' };

function unclear(reason: string): Probed {
  return { kind: 'unclear', reason };
}

/** An error to a request that should work means that the method is not there. */
async function methodWorks(peer: Peer, method: string, payload: { [key: string]: string }): Promise<Probed> {
  const answer = await peer.call(method, payload);
  if (answer.kind === 'success') return found;
  return unavailable;
}

/** The method that tells server information: the target's name, else either of the usual ones. */
export async function findInfo(peer: Peer): Promise<{ readonly method: string; readonly answer: Answer } | null> {
  const named = peer.take.target.names.info;
  for (const method of named === undefined ? ['server_info', 'info'] : [named]) {
    const answer = await peer.call(method, {});
    if (answer.kind === 'success') return { method, answer };
  }
  return null;
}

export const capabilities: Readonly<Record<string, Capability<AioRpc>>> = {
  echo: {
    title: 'a method that returns its payload',
    fixture: true,
    declaredBy: ['echo'],
    async probe({ take, connect }) {
      const token = take.fresh('probe');
      const answer = await (await connect()).call(take.names.echo ?? 'echo', { token });
      if (answer.kind === 'error') return unavailable;
      return member(answer.value, 'token') === token
        ? found
        : unclear('the method is there and returns something else');
    },
  },
  publish: {
    title: 'the method publish',
    probe: async ({ take, connect }) =>
      methodWorks(await connect(), 'publish', { channel: take.fresh('probe'), data: 'probe' }),
  },
  subscribe: {
    title: 'the methods subscribe and unsubscribe',
    probe: async ({ take, connect }) => methodWorks(await connect(), 'subscribe', { channel: take.fresh('probe') }),
  },
  'server-info': {
    title: 'a method server_info or info that counts connections and subscribers',
    declaredBy: ['info'],
    async probe({ connect }) {
      const info = await findInfo(await connect());
      if (info === null) return unavailable;
      const { value } = info.answer;
      const counts = isObject(value) && (Object.hasOwn(value, 'connections') || Object.hasOwn(value, 'channels'));
      return counts ? found : unclear('the method is there and tells something else');
    },
  },
  'refused-channel': {
    title: 'a channel that the backend refuses',
    declaredBy: ['refusedChannel'],
    needs: ['subscribe'],
    locks: { 'refused-channel': 'exclusive' },
    async probe({ take, connect }) {
      const answer = await (await connect()).call('subscribe', { channel: take.names.refusedChannel ?? '' });
      return answer.kind === 'error' ? found : unavailable;
    },
  },
  'delivery-faults': {
    title: 'a broker whose data "error" and "runtime_error" fail at delivery',
    needs: ['publish', 'subscribe'],
    async probe({ take, subscriber, connect, channel }) {
      const name = channel();
      const victim = await subscriber(name);
      const publisher = await connect();
      await publisher.call('publish', { channel: name, data: 'error' });
      await take.settle();
      const ended = victim.conversation.ended(take.timeoutMs);
      const heard = victim.conversation.wait(
        (one) => hasToken(one.text ?? '', '"error"') && hasToken(one.text ?? '', name),
        { from: 0, timeoutMs: take.timeoutMs },
      );
      const first = await Promise.race([
        ended.then((end) => (end === null ? 'nothing' : 'ended')),
        heard.then((arrival) =>
          arrival.kind === 'frame' ? 'delivered' : arrival.kind === 'ended' ? 'ended' : 'nothing',
        ),
      ]);
      if (first === 'ended') return found;
      return first === 'delivered' ? unavailable : unclear('neither the event nor the end of the subscriber came');
    },
  },
  unencodable: { title: 'a method whose response has no JSON form', declaredBy: ['unencodable'] },
  'event-patterns': {
    title: 'globs in the event of a subscription',
    needs: ['publish', 'subscribe'],
    async probe({ subscriber, connect, channel, fence }) {
      const name = channel();
      const observer = await subscriber(name, 'a*');
      const publisher = await connect();
      const published = await publisher.publish(name, 'abc');
      await fence(publisher, observer);
      const heard = observer.conversation.received.some((one) => hasToken(one.text ?? '', published.token));
      return heard ? found : unavailable;
    },
  },
};
