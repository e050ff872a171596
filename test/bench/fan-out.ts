import { once } from 'node:events';
import { Agent, request } from 'node:http';
import type { WebSocket } from 'ws';
import { connectMany, connectTo, disconnect, roundTrips } from './client.js';
import { alternate, type Measure, rate, timed } from './measure.js';
import { startBare, startReference } from './servers.js';
import type { Change, Spoken } from './spoken.js';

const listeners = 100;
const times = 5;

/** One change that is told to many subscribers, and as many texts that go to as many sockets. */
export const fanOut = (spoken: Spoken, change: Change): Measure => ({
  title: `${spoken.protocol}: fan-out of ${change.title} / bare broadcast`,
  goal: { atLeast: 0.9 },
  async measure() {
    const [bare, reference] = await Promise.all([startBare(), startReference(spoken.protocol)]);
    const toBare = await connectMany(`${bare.url}/broadcast`, listeners);
    const [shouter] = toBare;
    const [changer] = await connectTo(reference.url, spoken, 1);
    if (changer === undefined || shouter === undefined) throw new Error('there are no connections');
    for (const text of change.prepare) await roundTrips([changer], [text], 1);
    const toReference = await connectTo(reference.url, spoken, listeners);
    await Promise.all(toReference.map((socket) => listen(socket, change)));
    const count = listeners * change.told.length;
    const says = (socket: WebSocket, url: string): ((text: string) => void) =>
      change.postTo === undefined ? (text) => socket.send(text) : posts(new URL(change.postTo, url));
    const shouts = says(shouter, `${bare.url}/broadcast`);
    const shout = (): void => {
      for (const text of change.told) shouts(text);
    };
    const changes = says(changer, reference.url);
    const { first, second, ratio } = await alternate(
      () => hearAll(toBare, count, shout),
      () => hearAll(toReference, count, () => changes(change.change)),
      100,
    );
    await disconnect([...toBare, ...toReference, changer]);
    await Promise.all([bare.stop(), reference.stop()]);
    const detail = `${rate(count * times, second)} to ${rate(count * times, first)} frames, ${listeners} subscribers`;
    return { kind: 'ratio', ratio, detail };
  },
});

/** Posts JSON to a place, on a connection that stays open. */
function posts(place: URL): (body: string) => void {
  const agent = new Agent({ keepAlive: true });
  place.protocol = 'http:';
  return (body) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    const asked = request(place, { method: 'POST', agent, headers }, (response) => response.resume());
    asked.end(body);
  };
}

async function listen(socket: WebSocket, change: Change): Promise<void> {
  let answers = 0;
  for (const text of change.listen) socket.send(text);
  while (answers < change.listenAnswers) {
    await once(socket, 'message');
    answers++;
  }
}

/** Says something once all have heard what was said before. Returns milliseconds. */
function hearAll(sockets: readonly WebSocket[], count: number, say: () => void): Promise<number> {
  return timed(
    () =>
      new Promise((resolve) => {
        let heard = 0;
        const hear = (): void => {
          if (++heard % count !== 0) return;
          if (heard < count * times) {
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
