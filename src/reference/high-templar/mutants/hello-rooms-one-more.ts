import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells a room that everybody has beside those that the API allows',
  breaks: ['high-templar/hello-rooms'],
  affects: ['high-templar/hello-own', 'high-templar/hello-none', 'high-templar/api-*'],
  rules: ({ greeting }) => ({
    greeting: (verdict) =>
      greeting(
        verdict.kind === 'allowed' && verdict.rooms.length > 0
          ? { ...verdict, rooms: [...verdict.rooms, { target: 'everybody' }] }
          : verdict,
      ),
  }),
});
