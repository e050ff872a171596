import type { Peer, Wrap } from '../../../src/reference/endpoint.js';

/**
 * Sends so many milliseconds later what is said to be slow, over plain HTTP as well, and closes as much later: all that
 * was sent comes before.
 */
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
    async http(request) {
      const answer = await endpoint.http(request);
      if (isSlow(answer.text)) await new Promise<void>((resolve) => void clock.after(ms, resolve));
      return answer;
    },
  });
}
