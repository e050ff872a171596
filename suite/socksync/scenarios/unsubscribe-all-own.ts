import { scenario } from '../context.js';

const requirement = 'socksync/unsubscribe-all-own';

export default scenario({
  title: 'An unsubscribe_all ends nothing of other connections',
  shows: [requirement],
  profile: 'documented',
  async run({ take, connect }) {
    const staying = await connect();
    await staying.works();
    const leaving = await connect();
    await leaving.joins();
    await leaving.leavesAll('socksync/unsubscribe-all');
    const token = take.fresh('value');
    const set = await leaving.setVar(token);
    await staying.hears(token, set, requirement);
    await staying.holdsValue(token, requirement);
  },
});
