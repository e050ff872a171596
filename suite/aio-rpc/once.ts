import type { Frame } from '../../src/wire/recording.js';
import { carries } from './frames.js';
import type { Peer, Published } from './peer.js';

/** Claims that the event of a publish, which was heard, is not heard again. */
export function onlyOnce(peer: Peer, requirement: string, published: Published, heard: Frame): void {
  const again = (one: Frame): boolean => one.index > heard.index && carries(one, published.token);
  peer.take.forbid(peer.conversation, { requirement, expected: 'this event once' }, again, {
    from: 0,
    kind: 'twice',
    about: () => [published.sent, heard],
  });
}
