import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { request } from 'node:http';
import type { Socket } from 'node:net';
import { timed } from './measure.js';

/** A connection that asks without waiting for answers, and costs so little that it is the server that is measured. */
export interface Pipeline {
  /** Sends the text so many times at once and waits for as many answers. Returns milliseconds. */
  rush(count: number): Promise<number>;
  end(): void;
}

/** Opens a WebSocket by hand: frames are made once, and answers, which are all of one length, are only counted. */
export async function openPipeline(url: string, text: string): Promise<Pipeline> {
  const socket = await upgrade(url);
  const frame = maskedFrame(text);
  socket.write(frame);
  const [first] = (await once(socket, 'data')) as [Buffer];
  const answerBytes = first.length;
  return {
    rush: (count) =>
      timed(async () => {
        const all = received(socket, answerBytes * count);
        socket.write(Buffer.concat(Array.from({ length: count }, () => frame)));
        await all;
      }),
    end: () => void socket.destroy(),
  };
}

async function upgrade(url: string): Promise<Socket> {
  const place = new URL(url);
  place.protocol = 'http:';
  const headers = {
    connection: 'Upgrade',
    upgrade: 'websocket',
    'sec-websocket-version': '13',
    'sec-websocket-key': randomBytes(16).toString('base64'),
  };
  const asked = request(place, { headers });
  asked.end();
  const [, socket] = (await once(asked, 'upgrade')) as [unknown, Socket];
  return socket.setNoDelay(true);
}

/** A text frame as clients send it. The mask is zero, which leaves the text as it is. */
function maskedFrame(text: string): Buffer {
  const payload = Buffer.from(text);
  if (payload.length > 125) throw new Error('longer texts need a longer header');
  return Buffer.concat([Buffer.from([0x81, 0x80 | payload.length, 0, 0, 0, 0]), payload]);
}

function received(socket: Socket, bytes: number): Promise<void> {
  return new Promise((resolve, reject) => {
    let left = bytes;
    const ended = (): void => reject(new Error('the server ended the connection'));
    const count = (data: Buffer): void => {
      left -= data.length;
      if (left > 0) return;
      socket.off('data', count).off('close', ended);
      if (left === 0) resolve();
      else reject(new Error('the answers are not all of one length'));
    };
    socket.on('data', count).on('close', ended);
  });
}
