import type { Frame } from '../../src/wire/recording.js';
import { memberOf } from '../../src/words/message.js';
import type { Take } from '../../src/words/take.js';
import { hasData, timesIn } from './frames.js';
import type { Due, Why } from './model.js';
import type { Peer } from './peer.js';
import type { Triggered } from './trigger.js';

/** A trigger with what is due of it. */
export interface Delivery {
  readonly triggered: Triggered;
  readonly due: readonly Due[];
}

/** Which requirement a missing publication breaks: the most specific one that speaks of it. */
const missing: Readonly<Record<Why, string>> = {
  named: 'high-templar/delivery',
  several: 'high-templar/trigger-rooms',
  'after-own': 'high-templar/unsubscribe-only',
  'after-other': 'high-templar/unsubscribe-own',
  'after-close': 'high-templar/close-ends',
  beside: 'high-templar/two-ids',
  connections: 'high-templar/delivery-many',
  star: 'high-templar/trigger-star',
  ended: 'high-templar/delivery',
  others: 'high-templar/delivery',
  never: 'high-templar/delivery',
};

/** Which requirement a publication breaks that must not come. */
const surplus: Readonly<Record<Why, string>> = {
  named: 'high-templar/delivery-once',
  several: 'high-templar/delivery-once',
  'after-own': 'high-templar/delivery-once',
  'after-other': 'high-templar/delivery-once',
  'after-close': 'high-templar/delivery-once',
  beside: 'high-templar/delivery-once',
  connections: 'high-templar/delivery-once',
  star: 'high-templar/trigger-star-once',
  ended: 'high-templar/unsubscribe-silent',
  others: 'high-templar/delivery-exact',
  never: 'high-templar/delivery-exact',
};

/** Waits for all that must come of a trigger on connections that are open. */
export async function awaitDue(take: Take, peers: readonly Peer[], { triggered, due }: Delivery): Promise<void> {
  for (const { held, least, why } of due) {
    const peer = peers[held.who];
    if (peer === undefined || least === 0 || peer.conversation.end !== null) continue;
    const demand = { requirement: missing[why], expected: `a publication of this, with the requestId "${held.id}"` };
    const isIt = (): boolean => peer.heard(triggered, held.id).length >= least;
    await take.must(peer.conversation, demand, isIt, { from: 0, about: [triggered.sent] });
  }
}

/** Compares what came of a trigger with what was due: how often, under which names, with which data. */
export function compare(take: Take, peers: readonly Peer[], { triggered, due }: Delivery): void {
  for (const [who, peer] of peers.entries()) {
    const own = due.filter(({ held }) => held.who === who);
    for (const frame of peer.heard(triggered)) {
      const id = memberOf(frame, 'requestId');
      const known = own.some(({ held }) => held.id === id);
      const demand = { requirement: 'high-templar/delivery-others', expected: 'nothing of this here' };
      if (!known) take.fail(demand, frame.text ?? '', [triggered.sent, frame], 'extra');
      const same = { requirement: 'high-templar/publish-data', expected: `"data": ${JSON.stringify(triggered.data)}` };
      if (!hasData(frame, triggered.data)) take.fail(same, frame.text ?? '', [triggered.sent, frame], 'data');
    }
    for (const { held, most, why } of own) {
      const frames = peer.heard(triggered, held.id);
      const expected = most === 0 ? 'nothing of this for this subscription' : `this at most ${most} times`;
      const demand = { requirement: surplus[why], expected };
      const kind = most === 0 ? 'extra' : 'twice';
      if (frames.length > most) take.fail(demand, timesIn(frames.length), [triggered.sent, ...frames], kind);
      take.holds(most === 0 ? surplus[why] : missing[why], triggered.sent, ...frames);
    }
  }
}

/** What a subscription is sent comes in the order in which it was triggered. */
export function compareOrder(take: Take, peers: readonly Peer[], deliveries: readonly Delivery[]): void {
  const requirement = 'high-templar/trigger-order';
  const last = new Map<string, { readonly triggered: Triggered; readonly frame: Frame }>();
  for (const { triggered, due } of deliveries) {
    for (const { held } of due) {
      const [frame] = peers[held.who]?.heard(triggered, held.id) ?? [];
      const before = last.get(held.id);
      if (frame === undefined) continue;
      last.set(held.id, { triggered, frame });
      if (before === undefined) continue;
      const demand = { requirement, expected: 'this after what was triggered before it' };
      const frames = [before.triggered.sent, triggered.sent, frame, before.frame];
      if (frame.index < before.frame.index) take.fail(demand, 'this first', frames, 'order');
      take.holds(requirement, triggered.sent, frame);
    }
  }
}
