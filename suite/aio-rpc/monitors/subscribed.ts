import { briefJson, isObject, type Json, type JsonObject, member } from '../../../src/base/json.js';
import type { Monitor, MonitorFinding } from '../../../src/judge/monitor.js';
import type { Frame } from '../../../src/wire/recording.js';
import { memberOf } from '../../../src/words/message.js';
import { kindOf } from '../frames.js';

/** How sure it is that a subscription is held. */
type Held = 'yes' | 'maybe';

/** What a connection holds on one channel; `all` is the subscription without event. */
interface Channel {
  all: Held | null;
  readonly events: Map<string, Held>;
  /** Something was asked whose meaning is free: this channel is not judged any more. */
  free: boolean;
}

/** A request that is not yet answered. Of several that were open together nobody knows in which order they worked. */
interface Asked {
  readonly sent: Frame;
  alone: boolean;
}

/** Where a response tells the connection's subscriptions, it tells those that are held now. */
export const subscribed: Monitor = {
  title: 'the subscriptions that a response tells',
  watch({ fromStart, profile }) {
    const channels = new Map<string, Channel>();
    const open: Asked[] = [];
    let blind = !fromStart;
    return (frame) => {
      if (frame.more.elidedBytes !== undefined) blind = true;
      if (blind) return [];
      if (frame.dir === 'send' && isAbout(frame)) {
        // A channel that is no string may become one, and nobody knows which.
        if (typeof member(memberOf(frame, 'payload'), 'channel') !== 'string') blind = true;
        for (const one of open) one.alone = false;
        open.push({ sent: frame, alone: open.length === 0 });
        return [];
      }
      const at = open.findIndex(({ sent }) => frame.dir === 'recv' && memberOf(sent, 'id') === memberOf(frame, 'id'));
      const asked = open[at];
      if (asked === undefined) return [];
      const { sent, alone } = asked;
      open.splice(at, 1);
      if (kindOf(frame) !== 'success') {
        uncertain(channels, sent);
        return [];
      }
      apply(channels, sent, profile);
      return alone ? compare(channels, sent, frame) : [];
    };
  },
};

function isAbout(frame: Frame): boolean {
  const method = memberOf(frame, 'method');
  return method === 'subscribe' || method === 'unsubscribe';
}

function channelOf(channels: Map<string, Channel>, sent: Frame): { name: string; channel: Channel } | null {
  const name = member(memberOf(sent, 'payload'), 'channel');
  if (typeof name !== 'string') return null;
  const channel = channels.get(name) ?? { all: null, events: new Map(), free: false };
  channels.set(name, channel);
  return { name, channel };
}

/** An error to a subscribe of what is held already leaves it held; nothing changes. */
function uncertain(channels: Map<string, Channel>, sent: Frame): void {
  const event = member(memberOf(sent, 'payload'), 'event');
  const found = channelOf(channels, sent);
  if (found !== null && event !== undefined && !isPlain(event)) found.channel.free = true;
}

function isPlain(event: Json): event is string {
  return typeof event === 'string' && event !== '' && event !== '*' && event !== 'NULL';
}

function apply(channels: Map<string, Channel>, sent: Frame, profile: 'documented' | 'upstream'): void {
  const found = channelOf(channels, sent);
  if (found === null) return;
  const { channel } = found;
  const event = member(memberOf(sent, 'payload'), 'event');
  if (event !== undefined && !isPlain(event)) {
    channel.free = true;
  } else if (memberOf(sent, 'method') === 'subscribe') {
    if (event === undefined) channel.all = 'yes';
    else channel.events.set(event, 'yes');
  } else if (event !== undefined) {
    channel.events.delete(event);
  } else {
    channel.all = null;
    // Whether the channel's other subscriptions end with it is free; upstream keeps them.
    if (profile === 'documented') for (const name of channel.events.keys()) channel.events.set(name, 'maybe');
  }
}

function compare(channels: Map<string, Channel>, sent: Frame, frame: Frame): readonly MonitorFinding[] {
  const told = member(memberOf(frame, 'response'), 'subscribed');
  if (!isObject(told) || !Object.values(told).every(Array.isArray)) return [];
  const wrong = differences(channels, told);
  if (wrong === null) return [];
  return [
    {
      requirement: 'aio-rpc/subscribed',
      outcome: 'broken',
      expected: 'in `subscribed`, the subscriptions that this connection holds now',
      seen: `${wrong}: ${briefJson(told)}`,
      kind: 'data',
      frames: [sent.index, frame.index],
    },
  ];
}

/** What is told wrongly, in words, or null. How the subscription without event is written is free. */
function differences(channels: ReadonlyMap<string, Channel>, told: JsonObject): string | null {
  for (const [name, { all, events, free }] of channels) {
    if (free) continue;
    const list = member(told, name) as readonly Json[] | undefined;
    const names = new Set(list ?? []);
    const held = [...events].filter(([, how]) => how === 'yes').map(([event]) => event);
    const missing = held.find((event) => !names.has(event));
    if (missing !== undefined) return `the event ${JSON.stringify(missing)} of ${JSON.stringify(name)} is missing`;
    if (all === 'yes' && list === undefined) return `the channel ${JSON.stringify(name)} is missing`;
    const others = [...names].filter((one) => typeof one !== 'string' || !events.has(one));
    if (others.length > (all === null ? 0 : 1))
      return `${briefJson(others.at(-1))} of ${JSON.stringify(name)} is not held`;
  }
  for (const [name, list] of Object.entries(told)) {
    if (!channels.has(name) && (list as readonly Json[]).length > 0)
      return `the channel ${JSON.stringify(name)} is not held`;
  }
  return null;
}
