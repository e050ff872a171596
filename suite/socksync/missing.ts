import type { JsonObject } from '../../src/base/json.js';
import type { Peer } from './peer.js';

/** Messages without a member that every message has: which codes say so hangs on the profile. */
export async function missing(
  peer: Peer,
  member: 'func' | 'type' | 'name',
  codes: { readonly documented: readonly number[]; readonly upstream: readonly number[] },
  messages: readonly JsonObject[],
): Promise<void> {
  const { take } = peer;
  const { profile } = take.target;
  await peer.works();
  const requirement = `socksync/${member}-missing${profile === 'upstream' ? '--upstream' : ''}`;
  for (const message of messages) {
    const { code, sent, frame } = await peer.refuses(requirement, codes[profile], message);
    if (codes[profile].includes(code)) take.observe(`socksync/${member}-missing-code`, String(code), [sent, frame]);
  }
  await peer.works();
}
