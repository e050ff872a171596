import { scenario } from '../context.js';
import { isTurnedAway } from '../denial.js';

const bodies = [
  { type: 'text/html', text: '<!doctype html><title>Welcome</title>' },
  { type: 'application/json', text: '{"allowed_rooms": [' },
  { type: 'application/json', text: '' },
];

export default scenario({
  title: 'An API that answers 200 with what is no JSON authenticates nobody',
  shows: ['high-templar/api-not-json', 'high-templar/api-not-json--upstream'],
  async run({ take, allowed }) {
    for (const { type, text } of bodies) {
      const { turned } = await allowed();
      const meeting = await turned({ kind: 'answer', status: 200, headers: { 'content-type': type }, text });
      await isTurnedAway(take, meeting, 'high-templar/api-not-json');
    }
  },
});
