import { connectMany, disconnect, roundTrips } from './client.js';
import { alternate, type Measure, rate } from './measure.js';
import { startBare, startReference } from './servers.js';

const connections = 8;
const trips = 250;
const text = JSON.stringify({ id: 'id-1', method: 'echo', payload: { text: 'wireproof', list: [1, 2, 3] } });

/** The same requests by the same clients, to the reference and to a server that returns the text. */
export const referenceEcho: Measure = {
  title: 'reference echo / bare ws echo',
  goal: { atLeast: 0.8 },
  async measure() {
    const [bare, reference] = await Promise.all([startBare(), startReference('aio-rpc')]);
    const toBare = await connectMany(`${bare.url}/echo`, connections);
    const toReference = await connectMany(reference.url, connections);
    const { first, second, ratio } = await alternate(
      () => roundTrips(toBare, text, trips),
      () => roundTrips(toReference, text, trips),
      30,
    );
    await disconnect([...toBare, ...toReference]);
    await Promise.all([bare.stop(), reference.stop()]);
    const count = connections * trips;
    return { kind: 'ratio', ratio, detail: `${rate(count, second)} to ${rate(count, first)}, ${connections} clients` };
  },
};
