import { existsSync } from 'node:fs';
import { freePorts } from '../../src/runner/subject.js';
import { connectMany, disconnect, roundTrips } from './client.js';
import { alternate, type Measure, rate } from './measure.js';
import { openPipeline } from './pipeline.js';
import { type Running, root, startReference, startServer } from './servers.js';

/** Requests that are under way at once. */
const requests = 200;
/** Clients that wait for each answer. With them it is mostly the clients that are measured. */
const waiting = 8;
const trips = 10;
const text = JSON.stringify({ id: 'id-1', method: 'echo', payload: { text: 'wireproof', list: [1, 2, 3] } });
const folder = `${root}test/interop/peers/aio-rpc`;

/** How fast each answers when it is never idle. */
export const peerServer: Measure = {
  title: 'aio-rpc: reference / published aio-openapi',
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
    const toPeer = await openPipeline(peer.url, text);
    const toReference = await openPipeline(reference.url, text);
    const { first, second, ratio } = await alternate(
      () => toPeer.rush(requests),
      () => toReference.rush(requests),
      60,
    );
    toPeer.end();
    toReference.end();
    const waited = await compareWaiting(peer, reference);
    await Promise.all([peer.stop(), reference.stop()]);
    const detail = `${rate(requests, second)} to ${rate(requests, first)} with ${requests} requests under way; to ${waiting} clients that wait ${waited.toFixed(2)}`;
    return { kind: 'ratio', ratio, detail };
  },
};

async function compareWaiting(peer: Running, reference: Running): Promise<number> {
  const toPeer = await connectMany(peer.url, waiting);
  const toReference = await connectMany(reference.url, waiting);
  const { ratio } = await alternate(
    () => roundTrips(toPeer, [text], trips),
    () => roundTrips(toReference, [text], trips),
    40,
  );
  await disconnect([...toPeer, ...toReference]);
  return ratio;
}
