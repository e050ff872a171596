import type { Session } from '../endpoint.js';
import type { Connection } from './connection.js';

/** What is needed of a WebSocket: that of a browser has it, and those of packages that follow its interface. */
export interface SocketLike {
  /** 0: connecting, 1: open. */
  readonly readyState: number;
  readonly bufferedAmount: number;
  send(text: string): void;
  close(code?: number): void;
  addEventListener(type: 'open' | 'close', listener: () => void): void;
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
}

/**
 * Opens a connection over a WebSocket: at once where that is open, or as soon as it is. The connection ends with the
 * socket, and the socket with the connection.
 *
 * @example
 * ```ts
 * const connection = createConnection();
 * const clock = connection.mirrorVariable('clock');
 * clock.onChange((value) => console.log(value));
 * overSocket(connection, new WebSocket('ws://127.0.0.1:8000/socksync'));
 * ```
 */
export function overSocket(connection: Connection, socket: SocketLike): void {
  let session: Session | null = null;
  const begin = (): void => {
    session = connection.open({
      send: (text) => socket.send(text),
      // A browser lets a page say no other codes than these.
      close: (code = 1000) => (code === 1000 || code >= 3000 ? socket.close(code) : socket.close()),
      buffered: () => socket.bufferedAmount,
    });
  };
  socket.addEventListener('open', begin);
  socket.addEventListener('message', ({ data }) => {
    if (typeof data === 'string') session?.receive(data);
    else session?.receiveBinary(new Uint8Array());
  });
  socket.addEventListener('close', () => session?.closed());
  if (socket.readyState === 1) begin();
}
