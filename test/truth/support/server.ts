import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';

/** One TCP connection to a server of a test, from the server's side. Whatever is said to a dead one is dropped. */
export interface Line {
  /** Which connection of the server it is, from 0. */
  readonly number: number;
  readonly socket: Socket;
  /** Sends a text frame; bytes are sent as the payload as they are. */
  text(text: string | Buffer): void;
  frame(opcode: number, payload: Buffer, more?: { readonly fin?: boolean; readonly claims?: number }): void;
  /** Sends bytes as they are. Resolves once there is room for more, or nobody to take it. */
  write(bytes: Buffer | string): Promise<void>;
  /** Sends a close frame and ends the connection. */
  close(code: number): void;
  /** Cuts the connection off with a TCP reset. */
  reset(): void;
  readonly gone: boolean;
}

/** What a server does; what is not said here is done as a server without a protocol would. */
export interface Behaviour {
  /** Resolves when it can answer at once, where it has something to load before: it is not served until then. */
  ready?(): Promise<void>;
  /** A TCP connection was accepted. */
  accepted?(line: Line): void;
  /** A handshake came: default, it is answered. What comes behind it waits until it was. */
  handshake?(line: Line, head: string): void | Promise<void>;
  /** The handshake was answered. */
  opened?(line: Line, head: string): void;
  text?(line: Line, text: string): void;
  binary?(line: Line, bytes: Buffer): void;
  /** A close frame came: default, it is answered and the connection ended. */
  closing?(line: Line): void;
  /** The connection is gone. */
  closed?(line: Line): void;
  /** A request that is no handshake came, with its body: default, status 426 with a JSON body. */
  http?(line: Line, head: string, body: string): void;
}

export interface Server {
  /** Where it listens, without a path. */
  readonly origin: string;
  /** How many connections there were. */
  readonly accepted: () => number;
  /** Resolves once no connection is open. */
  emptied(): Promise<void>;
  /** Cuts all connections off and frees the port. */
  stop(): Promise<void>;
}

const text = 1;
const binary = 2;
const close = 8;
const ping = 9;

/** Serves a behaviour on a port of its own. */
export async function serve(behaviour: Behaviour): Promise<Server> {
  await behaviour.ready?.();
  const sockets = new Set<Socket>();
  let accepted = 0;
  const server = createServer((socket) => {
    const line = makeLine(socket, accepted++);
    sockets.add(socket);
    socket.setNoDelay(true);
    socket.on('error', () => undefined);
    socket.on('close', () => {
      sockets.delete(socket);
      behaviour.closed?.(line);
      if (sockets.size === 0) server.emit('emptied');
    });
    behaviour.accepted?.(line);
    listen(line, behaviour);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    origin: `ws://127.0.0.1:${port}`,
    accepted: () => accepted,
    async emptied() {
      while (sockets.size > 0) await once(server, 'emptied');
    },
    async stop() {
      const closed = new Promise<void>((resolve) => void server.close(() => resolve()));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}

/** A port on which nobody listens. */
export async function freeOrigin(): Promise<string> {
  const server = await serve({});
  await server.stop();
  return server.origin;
}

/** Answers a handshake, with the first subprotocol that it offers where nothing else is said; null is none. */
export function acceptHandshake(line: Line, head: string, subprotocol = offeredIn(head)): void {
  const key = /^sec-websocket-key: *(\S+)/im.exec(head)?.[1] ?? '';
  const accept = createHash('sha1').update(`${key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest('base64');
  const lines = ['HTTP/1.1 101 Switching Protocols', 'Upgrade: websocket', 'Connection: Upgrade'];
  if (subprotocol !== null) lines.push(`Sec-WebSocket-Protocol: ${subprotocol}`);
  void line.write(`${[...lines, `Sec-WebSocket-Accept: ${accept}`].join('\r\n')}\r\n\r\n`);
}

/** The first subprotocol that a handshake offers; null where it offers none. */
function offeredIn(head: string): string | null {
  return /^sec-websocket-protocol: *([^\s,]+)/im.exec(head)?.[1] ?? null;
}

/** Answers a request with a whole HTTP response, and ends the connection. */
export function answerHttp(line: Line, status: string, headers: readonly string[], body: string | Buffer): void {
  const all = [`HTTP/1.1 ${status}`, ...headers, `Content-Length: ${Buffer.byteLength(body)}`, 'Connection: close'];
  line.socket.end(Buffer.concat([Buffer.from(`${all.join('\r\n')}\r\n\r\n`), Buffer.from(body)]));
}

function makeLine(socket: Socket, number: number): Line {
  const dead = (): boolean => socket.destroyed || socket.writableEnded;
  const write = async (bytes: Buffer | string): Promise<void> => {
    if (dead() || socket.write(bytes)) return;
    await new Promise<void>((resolve) => {
      const go = (): void => {
        socket.off('drain', go).off('close', go);
        resolve();
      };
      socket.on('drain', go).on('close', go);
    });
  };
  const frame: Line['frame'] = (opcode, payload, { fin = true, claims = payload.length } = {}) => {
    if (!dead()) socket.write(Buffer.concat([headerOf(opcode, claims, fin), payload]));
  };
  return {
    number,
    socket,
    frame,
    write,
    text: (payload) => frame(text, Buffer.from(payload)),
    close(code) {
      frame(close, Buffer.from([code >> 8, code & 0xff]));
      if (!dead()) socket.end();
    },
    // What is being closed in order cannot be reset any more: Node would neither do it nor close it.
    reset: () => void (dead() ? socket.destroy() : socket.resetAndDestroy()),
    get gone() {
      return dead();
    },
  };
}

/** The header of a frame that claims so many bytes. */
export function headerOf(opcode: number, length: number, fin = true): Buffer {
  const first = (fin ? 0x80 : 0) | opcode;
  if (length < 126) return Buffer.from([first, length]);
  const header = Buffer.alloc(length < 65_536 ? 4 : 10);
  header[0] = first;
  header[1] = length < 65_536 ? 126 : 127;
  if (length < 65_536) header.writeUInt16BE(length, 2);
  else header.writeBigUInt64BE(BigInt(length), 2);
  return header;
}

/** Reads what comes over a line: the head of a request, then its body, or frames. */
function listen(line: Line, behaviour: Behaviour): void {
  let left = Buffer.alloc(0);
  let plain: string | null = null;
  let state: 'new' | 'asked' | 'speaks' = 'new';
  const speak = (head: string): void => {
    state = 'speaks';
    behaviour.opened?.(line, head);
    read();
  };
  const read = (): void => {
    if (state === 'new' && plain === null) {
      const end = left.indexOf('\r\n\r\n');
      if (end < 0) return;
      const head = left.subarray(0, end).toString('latin1');
      left = left.subarray(end + 4);
      if (/^upgrade: *websocket/im.test(head)) {
        state = 'asked';
        const { handshake = acceptHandshake } = behaviour;
        const answered: unknown = handshake(line, head);
        if (answered instanceof Promise) void answered.then(() => speak(head));
        else speak(head);
        return;
      }
      plain = head;
    }
    if (plain !== null && left.length >= bodyLength(plain)) {
      (behaviour.http ?? refuseHttp)(line, plain, left.toString('utf8'));
      plain = null;
    }
    if (state !== 'speaks') return;
    for (let frame = readFrame(left); frame !== null; frame = readFrame(left)) {
      left = left.subarray(frame.size);
      hear(line, frame, behaviour);
    }
  };
  line.socket.on('data', (chunk: Buffer) => {
    left = Buffer.concat([left, chunk]);
    read();
  });
}

function bodyLength(head: string): number {
  return Number(/^content-length: *(\d+)/im.exec(head)?.[1] ?? 0);
}

function refuseHttp(line: Line): void {
  const headers = ['Content-Type: application/json'];
  answerHttp(line, '426 Upgrade Required', headers, '{"message":"a WebSocket is spoken here"}');
}

interface ClientFrame {
  readonly opcode: number;
  readonly payload: Buffer;
  readonly size: number;
}

/** The first frame of the bytes, unmasked; null where it is not yet whole. Clients of tests send no fragments. */
function readFrame(bytes: Buffer): ClientFrame | null {
  if (bytes.length < 2) return null;
  const short = bytes.readUInt8(1) & 0x7f;
  const start = short === 126 ? 4 : short === 127 ? 10 : 2;
  if (bytes.length < start + 4) return null;
  const length = short === 126 ? bytes.readUInt16BE(2) : short === 127 ? Number(bytes.readBigUInt64BE(2)) : short;
  const size = start + 4 + length;
  if (bytes.length < size) return null;
  const payload = Buffer.from(bytes.subarray(start + 4, size));
  for (let at = 0; at < length; at++) payload[at] = (payload[at] ?? 0) ^ (bytes[start + (at % 4)] ?? 0);
  return { opcode: bytes.readUInt8(0) & 0x0f, payload, size };
}

function hear(line: Line, { opcode, payload }: ClientFrame, behaviour: Behaviour): void {
  if (opcode === text) behaviour.text?.(line, payload.toString('utf8'));
  if (opcode === binary) behaviour.binary?.(line, payload);
  if (opcode === ping) line.frame(10, payload);
  if (opcode !== close) return;
  if (behaviour.closing !== undefined) behaviour.closing(line);
  else line.close(1000);
}
