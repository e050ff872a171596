import { connectMany, connectTo, disconnect, roundTrips } from './client.js';
import { alternate, type Measure, microseconds } from './measure.js';
import { type Running, startBare, startReference } from './servers.js';
import type { Spoken } from './spoken.js';

const trips = 96;
/** Clients at once, each waiting for its answer before it asks again. Many keep the server busy without a pause. */
const many = 8;

/** The same requests by the same clients, to the reference and to a server that returns the text unread. */
export const referenceEcho = (spoken: Spoken): Measure => ({
  title: `${spoken.protocol}: reference echo / bare ws echo`,
  goal: { atLeast: 0.8 },
  async measure() {
    const [bare, reference] = await Promise.all([startBare(), startReference(spoken.protocol)]);
    const one = await compare(bare, reference, spoken, 1);
    const busy = await compare(bare, reference, spoken, many);
    await Promise.all([bare.stop(), reference.stop()]);
    const { first, second, ratio } = one;
    const detail = `${microseconds(second, trips)} to ${microseconds(first, trips)} a round trip; of ${many} clients at once ${busy.ratio.toFixed(2)}`;
    return { kind: 'ratio', ratio, detail };
  },
});

async function compare(bare: Running, reference: Running, spoken: Spoken, clients: number) {
  const { requests } = spoken;
  const toBare = await connectMany(`${bare.url}/echo`, clients);
  const toReference = await connectTo(reference.url, spoken, clients);
  const compared = await alternate(
    () => roundTrips(toBare, requests, trips / clients),
    () => roundTrips(toReference, requests, trips / clients),
    150,
  );
  await disconnect([...toBare, ...toReference]);
  return compared;
}
