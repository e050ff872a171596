import type { Endpoint, Handshake, Peer, Session } from '../endpoint.js';
import { type Connection, type ConnectionOptions, createConnection } from './connection.js';
import { type SockSyncLimits, sockSyncLimits } from './limits.js';
import { profiles } from './profiles.js';

/** How a server behaves, and what its connections have. */
export interface SockSyncOptions<Room> extends ConnectionOptions {
  /** Makes what the connections of a room share; a connection that names no room has one of its own. */
  room(): Room;
  /** Registers on a new connection what it has. */
  accept(connection: Connection, room: Room): void;
}

interface Shared<Room> {
  readonly room: Room;
  connections: number;
}

/** The name of a room in a path that ends with `/room/<name>`; null where it names none. */
export function roomIn(path: string): string | null {
  return /\/room\/([^/]+)$/.exec(path)?.[1] ?? null;
}

/** A server of SockSync without a transport. Its spec is spec/socksync.md. */
export function createSockSync<Room>(options: SockSyncOptions<Room>): Endpoint {
  const rules = { ...profiles[options.profile ?? 'documented'], ...options.rules };
  const limits: SockSyncLimits = { ...sockSyncLimits, ...options.limits };
  const rooms = new Map<string, Shared<Room>>();
  const connections = new Set<Connection>();
  let closing = false;
  return {
    open,
    http: rules.http,
    close() {
      closing = true;
      for (const connection of [...connections]) connection.close(rules.codes.shutdown);
    },
  };

  function open(peer: Peer, { path = '/' }: Handshake = {}): Session {
    const name = roomIn(path);
    const known = name === null ? null : rules.room(name);
    const full = connections.size >= limits.connections || (known !== null && !fits(known));
    if (closing || full) {
      peer.close(closing ? rules.codes.shutdown : rules.codes.full);
      return { receive: () => undefined, receiveBinary: () => undefined, closed: () => undefined };
    }
    const connection = createConnection(options);
    connections.add(connection);
    options.accept(connection, enter(known));
    connection.onEnd(() => {
      connections.delete(connection);
      if (known !== null) exit(known);
    });
    return connection.open(peer);
  }

  function fits(name: string): boolean {
    return name.length <= limits.name && (rooms.has(name) || rooms.size < limits.rooms);
  }

  function enter(name: string | null): Room {
    if (name === null) return options.room();
    const shared = rooms.get(name) ?? { room: options.room(), connections: 0 };
    shared.connections++;
    rooms.set(name, shared);
    return shared.room;
  }

  /** A room goes with its last connection. */
  function exit(name: string): void {
    const shared = rooms.get(name);
    if (shared !== undefined && --shared.connections === 0) rooms.delete(name);
  }
}
