import { existsSync } from 'node:fs';
import { freePorts } from '../../src/runner/subject.js';
import { connectMany, disconnect, roundTrips } from './client.js';
import { alternate, type Measure, rate } from './measure.js';
import { root, startReference, startServer } from './servers.js';

const connections = 8;
const trips = 10;
const text = JSON.stringify({ id: 'id-1', method: 'echo', payload: { text: 'wireproof', list: [1, 2, 3] } });
const folder = `${root}test/interop/peers/aio-rpc`;

/** The same requests by the same clients, to the reference and to the published server. */
export const peerServer: Measure = {
  title: 'reference / published aio-openapi',
  goal: { atLeast: 5 },
  async measure() {
    if (!existsSync(`${folder}/.venv/bin/python`)) {
      return { kind: 'skipped', reason: 'not installed: run `npm run interop:setup`' };
    }
    const [port = 0] = (await freePorts([''])).values();
    const [peer, reference] = await Promise.all([
      startServer('./serve.sh', [String(port)], folder),
      startReference('aio-rpc'),
    ]);
    const toPeer = await connectMany(peer.url, connections);
    const toReference = await connectMany(reference.url, connections);
    const { first, second, ratio } = await alternate(
      () => roundTrips(toPeer, text, trips),
      () => roundTrips(toReference, text, trips),
      60,
    );
    await disconnect([...toPeer, ...toReference]);
    await Promise.all([peer.stop(), reference.stop()]);
    const count = connections * trips;
    return { kind: 'ratio', ratio, detail: `${rate(count, second)} to ${rate(count, first)}, ${connections} clients` };
  },
};
