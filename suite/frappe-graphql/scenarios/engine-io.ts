import { Stopped } from '../../../src/words/testimony.js';
import { scenario } from '../context.js';
import { askedFor } from '../operation.js';
import { SocketioClient } from '../socketio/client.js';

export default scenario({
  title: 'Clients of Socket.IO 2, 3 and 4 are accepted, and are told events',
  shows: ['frappe-graphql/engine-io-3', 'frappe-graphql/engine-io-4'],
  needs: ['documents'],
  async run({ take, socketio, live }) {
    const { cookie } = await socketio();
    const refused = [];
    for (const version of [4, 3] as const) {
      const requirement = `frappe-graphql/engine-io-${version}`;
      const demand = { requirement, expected: `a connection of Socket.IO, with EIO=${version}` };
      const own = new SocketioClient(take, 'user', cookie, version);
      const refusal = await refusalOf(own);
      if (refusal !== null) refused.push({ demand, refusal });
      else await live(own, await own.subscribes(askedFor({})), requirement);
    }
    const [first] = refused;
    if (first === undefined) return;
    // Where neither is accepted the target is wrong.
    if (refused.length > 1) throw new Stopped(first.refusal, null);
    take.omitted(first.demand, first.refusal, []);
  },
});

/** Why a socket could not be opened; null where it was. */
async function refusalOf(own: SocketioClient): Promise<string | null> {
  try {
    await own.socket();
    return null;
  } catch (error) {
    if (error instanceof Stopped && error.blame === null) return error.message;
    throw error;
  }
}
