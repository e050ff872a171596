import { createServer, IncomingMessage, type ServerResponse } from 'node:http';
import { Socket as TcpSocket } from 'node:net';
import { Server, type Socket } from 'socket.io';
import { encode } from '../encode.js';
import type { Handshake } from '../endpoint.js';
import type { Listener } from './facts.js';
import type { FrappeGraphqlLimits } from './limits.js';
import { socketIoPath } from './paths.js';
import type { PeerSocket } from './peer-socket.js';
import type { Rooms } from './rooms.js';

/** Socket.IO, on connections that somebody else holds. */
export interface SocketIo {
  /** Speaks on a WebSocket that was asked for with this handshake. */
  open(socket: PeerSocket, handshake: Handshake): void;
  /** Answers a request of a client that polls. */
  answer(request: IncomingMessage, response: ServerResponse): void;
  close(): void;
}

/**
 * Socket.IO by its own package, for clients of Engine.IO 3 and 4. The package is attached to a server that listens
 * nowhere: it is handed what comes elsewhere, and speaks on WebSockets whose frames are carried by others. Its heartbeats
 * run on real time.
 */
export function createSocketIo(rooms: Rooms, limits: FrappeGraphqlLimits): SocketIo {
  const carried = new WeakMap<object, PeerSocket>();
  const http = createServer();
  const io = new Server(http, {
    path: socketIoPath,
    allowEIO3: true,
    serveClient: false,
    httpCompression: false,
    maxHttpBufferSize: limits.frame,
    wsEngine: carrierOf(carried),
    allowRequest: (_request, decide) => decide(null, io.engine.clientsCount < limits.connections),
  });
  io.use((socket, next) => {
    const admitted = admit(socket);
    next('refused' in admitted ? new Error(admitted.refused) : undefined);
  });
  io.on('connection', (socket) => {
    const admitted = admit(socket);
    if ('user' in admitted) attach(socket, admitted.user);
  });

  return {
    open(socket, { path = socketIoPath, query = '', headers = {} }) {
      const tcp = new TcpSocket();
      carried.set(tcp, socket);
      // What Engine.IO does not take it destroys.
      tcp.once('close', () => socket.close(1008));
      const request = new IncomingMessage(tcp);
      request.method = 'GET';
      request.url = `${path}?${query}`;
      request.headers = { ...headers };
      http.emit('upgrade', request, tcp, Buffer.alloc(0));
    },
    answer: (request, response) => void http.emit('request', request, response),
    close: () => void io.close(),
  };

  function admit({ handshake: { headers } }: Socket) {
    const texts = Object.entries(headers).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value]] : [],
    );
    return rooms.admit({ method: 'GET', path: socketIoPath, headers: Object.fromEntries(texts) });
  }

  function attach(socket: Socket, user: string): void {
    let unread = 0;
    socket.conn.on('drain', () => {
      unread = 0;
    });
    const listener: Listener = {
      user,
      hear(event, frame) {
        // Whoever polls seldom is cut off, too.
        if (socket.conn.transport.name === 'polling') unread += encode(frame)?.length ?? 0;
        if (unread > limits.outgoing) socket.conn.close(true);
        else socket.emit(event, frame);
      },
    };
    rooms.enter(listener);
    for (const event of ['task_subscribe', 'task_unsubscribe'])
      socket.on(event, (argument) => rooms.receive(listener, event, argument));
    socket.on('disconnect', () => rooms.leave(listener));
  }
}

/** What Engine.IO has instead of a server of WebSockets: their handshakes are done when it hears of them. */
const carrierOf = (carried: WeakMap<object, PeerSocket>) =>
  class {
    handleUpgrade(_request: object, tcp: object, _head: object, opened: (socket: PeerSocket) => void): void {
      const socket = carried.get(tcp);
      if (socket !== undefined) opened(socket);
    }

    close(): void {
      // It listens to nothing.
    }
  };
