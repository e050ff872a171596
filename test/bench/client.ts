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
  { request, answers }: Pick<Spoken, 'request' | 'answers'>,
  count: number,
): Promise<readonly WebSocket[]> {
  const place = url.replace('{room}', 'bench');
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

/** Sends a text and waits for a frame, again and again on each of the sockets. Returns milliseconds. */
export function roundTrips(sockets: readonly WebSocket[], text: string, each: number): Promise<number> {
  return timed(async () => {
    await Promise.all(sockets.map((socket) => roundTripsOn(socket, text, each)));
  });
}

function roundTripsOn(socket: WebSocket, text: string, count: number): Promise<void> {
  return new Promise((resolve) => {
    let left = count;
    const next = (): void => {
      if (left-- > 0) {
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
