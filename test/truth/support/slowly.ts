import type { Peer, Wrap } from '../../../src/reference/endpoint.js';

/** Sends so many milliseconds later what is said to be slow, and closes as much later: all that was sent comes before. */
export function slowly(ms: number, isSlow: (text: string) => boolean = () => true): Wrap {
  return (endpoint, clock) => ({
    ...endpoint,
    open(peer, handshake) {
      const slow: Peer = {
        ...peer,
        send: (text) => (isSlow(text) ? void clock.after(ms, () => peer.send(text)) : peer.send(text)),
        close: (code) => void clock.after(ms, () => peer.close(code)),
      };
      return endpoint.open(slow, handshake);
    },
  });
}
