import type { Frame } from '../../../src/wire/recording.js';
import { at } from '../operation.js';
import { type Subscription, seenIn } from '../subscription.js';
import { packetIn } from './packets.js';

/** Awaits that a subscription is told its end, in the form of the profile; after what has caused it. */
export async function isEnded(subscription: Subscription, requirement: string, cause: Frame): Promise<Frame> {
  const { take, id } = subscription;
  const isUpstream = take.target.profile === 'upstream';
  const form = isUpstream
    ? 'the `id` "GQL_COMPLETE" and no `type`'
    : `the \`type\` "GQL_COMPLETE" and the \`id\` "${id}"`;
  const demand = { requirement, expected: `an event with ${form}` };
  const told = await subscription.mustTell(demand, ({ kind }) => kind === 'complete', cause);
  // What has no type is told all the same.
  const broken = isUpstream ? requirement : 'frappe-graphql/event-type';
  const right = isSlip(told.frame) === isUpstream;
  if (!right) take.fail({ ...demand, requirement: broken }, seenIn(told), [cause, told.frame]);
  return told.frame;
}

/** Claims that a subscription is told nothing at all after its end. */
export function isSilent(subscription: Subscription, requirement: string, end: Frame): void {
  const demand = { requirement, expected: 'nothing after the end of this subscription' };
  subscription.mustNotTell(demand, () => true, end);
}

/** Claims that a subscription is not told its end. */
export function livesOn(subscription: Subscription, requirement: string, after: Frame): void {
  const demand = { requirement, expected: 'no end of this subscription' };
  subscription.mustNotTell(demand, ({ kind }) => kind === 'complete', after);
}

/** Whether an end has its type where its id belongs. */
function isSlip(frame: Frame): boolean {
  const packet = packetIn(frame);
  const message = packet.kind === 'event' ? packet.args[0] : undefined;
  return at(message, 'id') === 'GQL_COMPLETE' && at(message, 'type') === undefined;
}
