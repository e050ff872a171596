import type { Wrap } from '../../../src/reference/endpoint.js';
import type { LoadedSuite } from '../../../src/runner/load.js';

/** How often first contact is made before anything is judged. */
const contacts = 3;

/** A suite that is played as it is, and says when first contact was made. */
export interface Watched {
  readonly loaded: LoadedSuite;
  /** Whether first contact is over. */
  isOver(): boolean;
}

/** Watches the first contact of a suite. */
export function watchingContact({ suite, ...rest }: LoadedSuite): Watched {
  let made = 0;
  const contact: typeof suite.contact = (take, conversation) =>
    suite.contact(take, conversation).finally(() => {
      made++;
    });
  return { loaded: { ...rest, suite: { ...suite, contact } }, isOver: () => made >= contacts };
}

/** Hears of the first thing that is sent to the subject once first contact is over, and lets nothing of that through. */
export function sinceContact({ isOver }: Pick<Watched, 'isOver'>, heard: () => void): Wrap {
  return (endpoint) => ({
    ...endpoint,
    open(peer, handshake) {
      const session = endpoint.open(peer, handshake);
      return isOver() ? { receive: heard, receiveBinary: heard, closed: () => session.closed() } : session;
    },
    http(request) {
      if (isOver()) heard();
      return endpoint.http(request);
    },
  });
}
