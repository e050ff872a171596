import { isObject } from '../../src/base/json.js';
import type { Capability, Probed } from '../../src/words/suite.js';
import type { ResolvedTarget } from '../../src/words/target.js';
import { givesUpMs, playsApi, type Who, wholeSets } from './clients.js';
import type { HighTemplar } from './context.js';
import { carries } from './frames.js';
import { tellsStatus } from './trigger.js';

const found: Probed = { kind: 'found' };
const unavailable: Probed = { kind: 'unavailable' };

/** Whether a target names a token of its own, or plays the API; null where it says neither. */
function hasClient(target: ResolvedTarget, who: Who): boolean | null {
  const { tokens } = target.extra;
  return playsApi(target) || (isObject(tokens) && tokens[who] !== undefined) ? true : null;
}

function clientOf(
  who: Who,
  title: string,
  isIt: (told: { authenticated: boolean | null; rooms: number }) => boolean,
): Capability<HighTemplar> {
  return {
    title,
    fixture: true,
    declared: (target) => hasClient(target, who),
    async probe({ known, meet }) {
      const { peer, refused } = await meet(known(who));
      if (refused !== null) return unavailable;
      const { authenticated, rooms } = await peer.hello();
      return isIt({ authenticated, rooms: rooms?.length ?? 0 }) ? found : unavailable;
    },
  };
}

export const capabilities: Readonly<Record<string, Capability<HighTemplar>>> = {
  api: {
    title: 'the suite plays the API that the gateway asks',
    declared: playsApi,
    absence: 'is not played by the suite: the target has no `api`',
  },
  'gives-up': {
    title: 'how long the gateway waits for the API is known',
    declared: (target) => playsApi(target) && givesUpMs(target) !== null,
    absence: 'is not said: the target has no `api.giveUpMs`',
  },
  full: clientOf('full', 'a client that is allowed the rooms of the fixture', ({ rooms }) => rooms > 0),
  none: clientOf(
    'none',
    'a client that is allowed no room',
    ({ authenticated, rooms }) => authenticated === true && rooms === 0,
  ),
  denied: clientOf('denied', 'a client that the API refuses', ({ authenticated }) => authenticated === false),
  trigger: {
    title: 'a way to trigger rooms',
    fixture: true,
    needs: ['full'],
    declared: ({ extra }) => (extra.trigger === undefined ? null : true),
    async probe({ take, connect, room, trigger }) {
      const peer = await connect();
      const subscription = await peer.subscribe(room());
      const { token, sent } = await trigger(subscription.room);
      const options = { from: peer.conversation.after(sent), timeoutMs: take.timeoutMs };
      const arrival = await peer.conversation.wait((frame) => carries(frame, token), options);
      return arrival.kind === 'frame' ? found : unavailable;
    },
  },
  'trigger-status': {
    title: 'the gateway itself answers triggers over HTTP',
    needs: ['trigger'],
    declared: tellsStatus,
    absence: 'is not the gateway’s: triggers go by AMQP, or over a bridge',
  },
  'wildcard-trigger': {
    title: 'a trigger for a room with a `*` reaches every room that it matches',
    needs: ['full', 'trigger'],
    locks: wholeSets,
    async probe({ listen, room, world, trigger, lastFence }) {
      const peer = await listen();
      await peer.subscribe(room());
      const triggered = await trigger(world.star);
      await lastFence(peer);
      return peer.heard(triggered).length > 0 ? found : unavailable;
    },
  },
  unsubscribe: {
    title: 'a subscription can be ended',
    declared: ({ capabilities: said }) => said.unsubscribe ?? true,
    absence: 'is declared to be absent in the target',
  },
  ping: {
    title: 'the text `ping` is answered',
    declared: ({ capabilities: said }) => said.ping ?? true,
    absence: 'is declared to be absent in the target',
  },
};
