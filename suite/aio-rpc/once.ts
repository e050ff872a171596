import { carries } from './frames.js';
import type { Peer, Published } from './peer.js';

/** Claims that the event of a publish, which was heard, is not heard again. */
export function onlyOnce(peer: Peer, requirement: string, published: Published, heard: { readonly index: number }): void {
  const again = (one: { readonly index: number } & Parameters<typeof carries>[0]): boolean =>
    one.index > heard.index && carries(one, published.token);
  peer.take.forbid(peer.conversation, { requirement, expected: 'this event once' }, again, { from: 0, kind: 'twice' });
}
