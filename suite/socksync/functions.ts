import type { Take } from '../../src/words/take.js';
import type { Demand } from '../../src/words/testimony.js';
import type { Piece } from './fixture.js';
import type { Peer } from './peer.js';

/** The functions of the fixture, by the capability that says that they are there. */
const functions: Readonly<Record<string, readonly Piece[]>> = {
  echo: ['echo'],
  fail: ['fail'],
  'set-var': ['setVar'],
  list: ['listReset'],
  'list-insert': ['listInsert'],
  'list-set': ['listSet'],
  'list-delete': ['listDelete'],
  'call-peer': ['callPeer'],
  'mirror-readback': ['mirror'],
};

/** The functions that the subject has. */
export function callable(take: Take): readonly Piece[] {
  return Object.entries(functions).flatMap(([capability, pieces]) => (take.has(capability) ? pieces : []));
}

/** Shows that it is the caller who subscribes to a function here, which the profile has otherwise. */
export async function showsCaller(peer: Peer, demand: Demand): Promise<void> {
  const subscribed = peer.subscribe('echo');
  const { sent, frame } = await peer.calls('echo', { token: peer.take.fresh('call') });
  const seen = 'the call is carried out once the caller has subscribed';
  peer.take.broken(demand, seen, [subscribed, sent, frame]);
}
