import type { WebSocket } from 'ws';
import { connectMany, disconnect, roundTrips } from './client.js';
import { alternate, type Measure, rate, timed } from './measure.js';
import { startBare, startReference } from './servers.js';

const listeners = 100;
const events = 5;

/** One event to many subscribers, and one text to as many sockets. */
export const fanOut: Measure = {
  title: 'fan-out / bare broadcast',
  goal: { atLeast: 0.9 },
  async measure() {
    const [bare, reference] = await Promise.all([startBare(), startReference('aio-rpc')]);
    const data = { text: 'x'.repeat(200) };
    const event = JSON.stringify({ channel: 'bench', event: 'e', data });
    const publish = JSON.stringify({ id: 'id-1', method: 'publish', payload: { channel: 'bench', event: 'e', data } });
    const subscribe = JSON.stringify({ id: 'id-0', method: 'subscribe', payload: { channel: 'bench' } });
    const toBare = await connectMany(`${bare.url}/broadcast`, listeners);
    const toReference = await connectMany(reference.url, listeners);
    await roundTrips(toReference, subscribe, 1);
    const [publisher] = await connectMany(reference.url, 1);
    const [shouter] = toBare;
    if (publisher === undefined || shouter === undefined) throw new Error('there are no connections');
    const { first, second, ratio } = await alternate(
      () => hearAll(toBare, () => shouter.send(event)),
      () => hearAll(toReference, () => publisher.send(publish)),
      100,
    );
    await disconnect([...toBare, ...toReference, publisher]);
    await Promise.all([bare.stop(), reference.stop()]);
    const count = listeners * events;
    const detail = `${rate(count, second)} to ${rate(count, first)} deliveries, ${listeners} subscribers`;
    return { kind: 'ratio', ratio, detail };
  },
};

/** Says something once all have heard what was said before. Returns milliseconds. */
function hearAll(sockets: readonly WebSocket[], say: () => void): Promise<number> {
  return timed(
    () =>
      new Promise((resolve) => {
        let heard = 0;
        const hear = (): void => {
          if (++heard % listeners !== 0) return;
          if (heard < listeners * events) {
            say();
            return;
          }
          for (const socket of sockets) socket.off('message', hear);
          resolve();
        };
        for (const socket of sockets) socket.on('message', hear);
        say();
      }),
  );
}
