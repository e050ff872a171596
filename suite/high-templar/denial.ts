import { clip } from '../../src/base/text.js';
import type { Take } from '../../src/words/take.js';
import type { Demand } from '../../src/words/testimony.js';
import type { Meeting } from './context.js';
import type { Hello } from './frames.js';

/** A client must be told that it is not authenticated: under the requirement that says why. */
export async function isToldNo(
  take: Take,
  { peer, refused }: Meeting,
  requirement: string,
  atLeastMs = 0,
): Promise<Hello> {
  const demand = { requirement, expected: 'a first frame that says that the client is not authenticated' };
  if (refused !== null && refused.status !== null) {
    take.fail(demand, refused.reason, peer.conversation.opening);
  }
  const hello = await peer.hello(requirement, atLeastMs);
  if (hello.authenticated !== false) take.fail(demand, clip(hello.frame.text ?? ''), [hello.frame]);
  take.holds(requirement, hello.frame);
  return hello;
}

/** Nobody may be authenticated by what the API did: told so, or refused with status 500 in the profile upstream. */
export async function isTurnedAway(take: Take, meeting: Meeting, requirement: string): Promise<void> {
  if (take.target.profile === 'upstream') await isRefused(take, meeting, `${requirement}--upstream`);
  else await isToldNo(take, meeting, requirement);
}

async function isRefused(take: Take, { peer, refused }: Meeting, requirement: string): Promise<void> {
  const demand: Demand = { requirement, expected: 'that the handshake is refused with status 500' };
  const { opening: frames } = peer.conversation;
  if (refused?.status === 500) return take.holds(requirement, ...frames);
  if (refused === null || refused.status !== null)
    return take.broken(demand, refused?.reason ?? 'the handshake was accepted', frames);
  // Nothing came at all: an omission, where anybody else is answered.
  await take.must(peer.conversation, demand, () => false, { about: frames });
}
