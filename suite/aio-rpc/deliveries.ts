import type { Json } from '../../src/base/json.js';
import type { Frame } from '../../src/wire/recording.js';
import { carries, hasData, isNamed } from './frames.js';
import type { Due } from './model.js';
import type { Peer } from './peer.js';

/** A publish with what is due of it to each connection, by its number. */
export interface Delivery {
  readonly token: string;
  readonly sent: Frame;
  readonly data: Json;
  readonly due: Map<number, Due>;
}

/** Which requirement a missing event breaks: the most specific one that speaks of it. */
const missing: Readonly<Record<Due['why'], string>> = {
  all: 'aio-rpc/event-all',
  event: 'aio-rpc/event-filter',
  overlap: 'aio-rpc/overlap',
  'beside-closed': 'aio-rpc/disconnect-swallows',
  many: 'aio-rpc/delivery-many',
  publisher: 'aio-rpc/delivery-publisher',
  'other-event': 'aio-rpc/delivery',
  ended: 'aio-rpc/delivery',
  never: 'aio-rpc/delivery',
};

/** Which requirement an event breaks that must not come. */
function surplus(due: Due): string {
  if (due.alike) return 'aio-rpc/channel-exact';
  if (due.why === 'other-event') return 'aio-rpc/event-exact';
  return due.why === 'ended' ? 'aio-rpc/unsubscribe-ends' : 'aio-rpc/subscribers-only';
}

/**
 * A subscription that is made while events may still be under way: a broker that looks for subscribers when it delivers
 * may give them to it. What anybody has heard is no longer under way.
 */
export function mayStillCome(
  deliveries: readonly Delivery[],
  peers: readonly Peer[],
  subscription: { readonly who: number; readonly channel: string; readonly event: string | null },
): void {
  const { who, channel, event } = subscription;
  for (const { due, token } of deliveries) {
    const own = due.get(who);
    if (own === undefined || own.publication.channel !== channel) continue;
    if (event !== null && event !== own.publication.event) continue;
    if (peers.some((peer) => peer.conversation.received.some((frame) => carries(frame, token)))) continue;
    due.set(who, { ...own, need: own.need === 'no' ? 'may' : own.need, most: own.most + 1 });
  }
}

/** Waits for all that a connection must be given so far. */
export async function awaitDue(peer: Peer, who: number, deliveries: readonly Delivery[]): Promise<void> {
  for (const { due, token, sent } of deliveries) {
    const own = due.get(who);
    if (own?.need !== 'must') continue;
    const demand = { requirement: missing[own.why], expected: 'the event of this publish' };
    const options = { from: 0, about: [sent] };
    const heard = await peer.take.must(peer.conversation, demand, (one) => carries(one, token), options);
    peer.take.holds(demand.requirement, sent, heard);
  }
}

/** Compares what came on a connection with what the model says: how often, with which data, in which order. */
export function compareHeard(peer: Peer, who: number, deliveries: readonly Delivery[]): void {
  const heard = deliveries.flatMap((delivery) => {
    const due = delivery.due.get(who);
    return due === undefined ? [] : hearOne(peer, delivery, due).map((frame) => ({ delivery, due, frame }));
  });
  const last = new Map<string, (typeof heard)[number]>();
  for (const now of heard) {
    const { channel, publisher } = now.due.publication;
    const before = last.get(`${publisher} ${channel}`);
    if (before?.delivery === now.delivery) continue;
    last.set(`${publisher} ${channel}`, now);
    if (before === undefined) continue;
    const frames = [before.delivery.sent, now.delivery.sent, now.frame, before.frame];
    const demand = { requirement: 'aio-rpc/order', expected: 'this event after the one that was published before it' };
    if (now.frame.index < before.frame.index) peer.take.fail(demand, 'it came first', frames, 'order');
    peer.take.holds('aio-rpc/order', now.delivery.sent, now.frame);
  }
}

/** What came of one publish; fails where that is too much, or not what was published. */
function hearOne(peer: Peer, { token, sent, data }: Delivery, due: Due): readonly Frame[] {
  const { take } = peer;
  const heard = peer.conversation.received.filter((frame) => carries(frame, token));
  if (due.need === 'no') {
    const demand = { requirement: surplus(due), expected: 'no event of this publish here' };
    // What came for an alike channel, or for another event of this one: nobody can tell, and scenarios show each alone.
    if (heard.length > 0 && due.alike && due.why !== 'never') return [];
    if (heard.length > 0) take.fail(demand, heard[0]?.text ?? '', [sent, ...heard], 'extra');
    take.holds(demand.requirement, sent);
    return [];
  }
  const once = due.again ? 'aio-rpc/subscribe-twice' : 'aio-rpc/delivery-once';
  const demand = { requirement: once, expected: `this event at most ${due.most === 1 ? 'once' : `${due.most} times`}` };
  if (heard.length > due.most) take.fail(demand, `it came ${heard.length} times`, [sent, ...heard], 'twice');
  for (const frame of heard) {
    const { channel, event } = due.publication;
    const own = { requirement: 'aio-rpc/delivery', expected: 'the channel and the event of this publish' };
    if (!isNamed(frame, channel, event)) take.fail(own, frame.text ?? '', [sent, frame], 'data');
    const same = { requirement: 'aio-rpc/event-data', expected: `"data": ${JSON.stringify(data)}` };
    if (!hasData(frame, data)) take.fail(same, frame.text ?? '', [sent, frame], 'data');
    for (const id of [once, 'aio-rpc/delivery', 'aio-rpc/event-data']) take.holds(id, sent, frame);
  }
  return heard;
}
