import { scenario } from '../context.js';

const requirement = 'socksync/unsubscribe-own';

export default scenario({
  title: 'An unsubscribe ends nothing of other connections',
  shows: [requirement],
  async run({ take, connect }) {
    const staying = await connect();
    await staying.works();
    const leaving = await connect();
    await leaving.joins();
    leaving.unsubscribe('var');
    await leaving.fence(requirement);
    const token = take.fresh('value');
    const set = await leaving.setVar(token);
    await staying.hears(token, set, requirement);
    await staying.holdsValue(token, requirement);
  },
});
