import type { Endpoint, HttpAnswer, Peer, Session } from '../endpoint.js';
import { isTaking, type TakingEndpoint } from '../taking.js';

/**
 * An endpoint that is still being loaded. Who asks waits for it; of a connection that is opened before, what comes is
 * kept.
 */
export function late(loading: Promise<Endpoint>, takes: (path: string) => boolean): TakingEndpoint {
  let loaded: Endpoint | null = null;
  loading.then(
    (endpoint) => {
      loaded = endpoint;
    },
    // Whoever asks is told.
    () => undefined,
  );

  return {
    ready: () => loading.then((endpoint) => endpoint.ready?.()),
    admit: (handshake) => loading.then((endpoint) => endpoint.admit?.(handshake) ?? null),
    subprotocol: (handshake) => loaded?.subprotocol?.(handshake) ?? null,
    open: (peer, handshake) =>
      loaded?.open(peer, handshake) ?? waiting(peer, (endpoint) => endpoint.open(peer, handshake)),
    http: (request): Promise<HttpAnswer> => loading.then((endpoint) => endpoint.http(request)),
    takes(path, request, response) {
      if (!takes(path)) return false;
      loading.then(
        (endpoint) => isTaking(endpoint) && endpoint.takes(path, request, response),
        () => response.destroy(),
      );
      return true;
    },
    close: () =>
      void loading.then(
        (endpoint) => endpoint.close(),
        () => undefined,
      ),
  };

  function waiting(peer: Peer, open: (endpoint: Endpoint) => Session): Session {
    const kept: ((session: Session) => void)[] = [];
    let opened: Session | null = null;
    const hand = (act: (session: Session) => void): void => {
      if (opened === null) kept.push(act);
      else act(opened);
    };
    loading.then(
      (endpoint) => {
        opened = open(endpoint);
        for (const act of kept) act(opened);
      },
      () => peer.close(1011),
    );
    return {
      receive: (text) => hand((session) => session.receive(text)),
      receiveBinary: (bytes) => hand((session) => session.receiveBinary(bytes)),
      closed: () => hand((session) => session.closed()),
    };
  }
}
