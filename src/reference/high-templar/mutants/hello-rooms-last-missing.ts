import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Leaves the last allowed room out of the hello',
  breaks: ['high-templar/hello-rooms'],
  affects: ['high-templar/hello-own', 'high-templar/api-*'],
  rules: ({ greeting }) => ({
    greeting: (verdict) =>
      greeting(verdict.kind === 'allowed' ? { ...verdict, rooms: verdict.rooms.slice(0, -1) } : verdict),
  }),
});
