import { connectMany, disconnect, roundTrips } from './client.js';
import { alternate, type Measure, microseconds } from './measure.js';
import { type Running, startBare, startReference } from './servers.js';

const trips = 96;
/** Clients at once, each waiting for its answer before it asks again. Many keep the server busy without a pause. */
const many = 8;
const text = JSON.stringify({ id: 'id-1', method: 'echo', payload: { text: 'wireproof', list: [1, 2, 3] } });

/** The same requests by the same clients, to the reference and to a server that returns the text unread. */
export const referenceEcho: Measure = {
  title: 'reference echo / bare ws echo',
  goal: { atLeast: 0.8 },
  async measure() {
    const [bare, reference] = await Promise.all([startBare(), startReference('aio-rpc')]);
    const one = await compare(bare, reference, 1);
    const busy = await compare(bare, reference, many);
    await Promise.all([bare.stop(), reference.stop()]);
    const { first, second, ratio } = one;
    const detail = `${microseconds(second, trips)} to ${microseconds(first, trips)} a round trip; of ${many} clients at once ${busy.ratio.toFixed(2)}`;
    return { kind: 'ratio', ratio, detail };
  },
};

async function compare(bare: Running, reference: Running, clients: number) {
  const toBare = await connectMany(`${bare.url}/echo`, clients);
  const toReference = await connectMany(reference.url, clients);
  const compared = await alternate(
    () => roundTrips(toBare, text, trips / clients),
    () => roundTrips(toReference, text, trips / clients),
    150,
  );
  await disconnect([...toBare, ...toReference]);
  return compared;
}
