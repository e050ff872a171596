import { scenario } from '../context.js';
import { isTurnedAway } from '../denial.js';

export default scenario({
  title: 'An API that hangs up authenticates nobody, and the next client is served',
  shows: ['high-templar/api-hangs-up', 'high-templar/api-hangs-up--upstream'],
  async run({ take, allowed }) {
    const { turned, back } = await allowed();
    await isTurnedAway(take, await turned({ kind: 'hang-up' }), 'high-templar/api-hangs-up');
    await back();
  },
});
