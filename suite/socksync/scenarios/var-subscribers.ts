import { scenario } from '../context.js';

const requirement = 'socksync/var-subscribers';

export default scenario({
  title: 'A change reaches every subscribed connection',
  shows: [requirement],
  async run({ take, connect }) {
    const first = await connect();
    await first.works();
    const peers = [first, await connect(), await connect()];
    for (const peer of peers.slice(1)) await peer.joins();
    for (const setter of peers) {
      const token = take.fresh('value');
      const set = await setter.setVar(token);
      for (const peer of peers) await peer.hears(token, set, requirement);
    }
    const token = take.fresh('value');
    await (await connect()).setVar(token);
    for (const peer of peers) await peer.holdsValue(token, requirement);
  },
});
