import type { Duplex } from 'node:stream';

/** Encodes a text once, however many it is sent to one after the other. */
export function encodeOnce(): (text: string) => Buffer {
  let last = '';
  let bytes = Buffer.alloc(0);
  return (text) => {
    if (text !== last) {
      last = text;
      bytes = Buffer.from(text);
    }
    return bytes;
  };
}

/** More than this does not wait for what is written after it: it would look like a peer that does not read. */
const mostTogether = 16 * 1024;

/** Writes to a socket so that what is written in one turn goes out in one piece: many small answers cost one write. */
export function writeTogether(socket: Duplex): (write: () => void) => void {
  let corked = false;
  const flush = (): void => {
    if (!corked) return;
    corked = false;
    socket.uncork();
  };
  return (write) => {
    if (!corked) {
      corked = true;
      socket.cork();
      process.nextTick(flush);
    }
    write();
    if (socket.writableLength > mostTogether) flush();
  };
}
