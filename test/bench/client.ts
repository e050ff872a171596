import { once } from 'node:events';
import { WebSocket } from 'ws';
import { timed } from './measure.js';
import type { Spoken } from './spoken.js';

/** A bare client: what anything else is compared with. */
async function connect(url: string): Promise<WebSocket> {
  const socket = new WebSocket(url, { perMessageDeflate: false });
  await once(socket, 'open');
  return socket;
}

export async function connectMany(url: string, count: number): Promise<readonly WebSocket[]> {
  return Promise.all(Array.from({ length: count }, () => connect(url)));
}

/** Connections to a server of a protocol, over whatever it says by itself in the beginning. */
export async function connectTo(
  url: string,
  { query = '', requests: [request = ''], answers }: Pick<Spoken, 'query' | 'requests' | 'answers'>,
  count: number,
): Promise<readonly WebSocket[]> {
  const place = `${url.replace('{room}', 'bench')}${query}`;
  return Promise.all(
    Array.from({ length: count }, async () => {
      const socket = new WebSocket(place, { perMessageDeflate: false });
      const answered = new Promise<void>((resolve) => {
        socket.on('message', (data: Buffer) => {
          if (answers(data.toString('utf8'))) resolve();
        });
      });
      await once(socket, 'open');
      socket.send(request);
      await answered;
      socket.removeAllListeners('message');
      return socket;
    }),
  );
}

export async function disconnect(sockets: readonly WebSocket[]): Promise<void> {
  await Promise.all(
    sockets.map((socket) => {
      const closed = once(socket, 'close');
      socket.close();
      return closed;
    }),
  );
}

/**
 * Sends a text and waits for a frame, `each` times on each of the sockets; of several texts one after the other, and
 * then again. Returns milliseconds.
 */
export function roundTrips(sockets: readonly WebSocket[], texts: readonly string[], each: number): Promise<number> {
  return timed(async () => {
    await Promise.all(sockets.map((socket) => roundTripsOn(socket, texts, each)));
  });
}

function roundTripsOn(socket: WebSocket, texts: readonly string[], count: number): Promise<void> {
  return new Promise((resolve) => {
    let made = 0;
    const next = (): void => {
      const text = texts[made % texts.length];
      if (made++ < count && text !== undefined) {
        socket.send(text);
        return;
      }
      socket.off('message', next);
      resolve();
    };
    socket.on('message', next);
    next();
  });
}
