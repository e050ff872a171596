import { scenario } from '../context.js';
import { hardValues } from '../hard-values.js';

export default scenario({
  title: 'The value of a variable arrives as it was set',
  shows: ['socksync/var-value'],
  async run({ connect }) {
    const peer = await connect();
    await peer.works();
    for (const value of hardValues) {
      await peer.hearsNext(value, await peer.setVar(value), 'socksync/var-value');
      await peer.holdsValue(value, 'socksync/var-value');
    }
  },
});
