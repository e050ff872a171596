import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { hasStar } from '../rooms.js';

export default mutant<Rules>({
  title: 'Leaves rooms with a star out of the hello',
  breaks: ['high-templar/hello-rooms'],
  affects: ['high-templar/hello-own', 'high-templar/api-*'],
  rules: ({ greeting }) => ({
    greeting: (verdict) =>
      greeting(
        verdict.kind === 'allowed' ? { ...verdict, rooms: verdict.rooms.filter((room) => !hasStar(room)) } : verdict,
      ),
  }),
});
