import { isObject } from '../../src/base/json.js';
import type { Capability, Probed } from '../../src/words/suite.js';
import type { ResolvedTarget } from '../../src/words/target.js';
import { givesUpMs, playsApi, type Who, wholeSets } from './clients.js';
import type { HighTemplar } from './context.js';
import { carries, kindOf } from './frames.js';
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
    title: 'the gateway’s patience with the API is known',
    follows: true,
    declared: (target) => playsApi(target) && givesUpMs(target) !== null,
    absence: 'is not said: the target has no `api.giveUpMs`',
  },
  full: clientOf('full', 'a client that is allowed the fixture’s rooms', ({ rooms }) => rooms > 0),
  none: clientOf(
    'none',
    'a client that is allowed no room',
    ({ authenticated, rooms }) => authenticated === true && rooms === 0,
  ),
  denied: clientOf('denied', 'a client that the API refuses', ({ authenticated }) => authenticated === false),
  trigger: {
    title: 'rooms can be triggered',
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
    title: 'triggers are answered by the gateway itself',
    needs: ['trigger'],
    follows: true,
    declared: tellsStatus,
    absence: 'is not the gateway’s: triggers go by AMQP, or over a bridge',
  },
  'wildcard-trigger': {
    title: 'a `*` in a trigger reaches what it matches',
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
    presumed: true,
    async probe({ connect, room }) {
      const peer = await connect();
      const demand = { requirement: 'high-templar/unsubscribe', expected: 'an answer' };
      const { id } = await peer.subscribe(room());
      const { kind } = await peer.ask(JSON.stringify({ type: 'unsubscribe', requestId: id }), demand);
      return kind === 'success' ? found : unavailable;
    },
  },
  ping: {
    title: 'the text `ping` is answered',
    presumed: true,
    async probe({ take, connect }) {
      const { conversation } = await connect();
      const from = conversation.after(conversation.send('ping'));
      const arrival = await conversation.wait((frame) => kindOf(frame) === 'pong', { from, timeoutMs: take.timeoutMs });
      return arrival.kind === 'frame' ? found : unavailable;
    },
  },
};
