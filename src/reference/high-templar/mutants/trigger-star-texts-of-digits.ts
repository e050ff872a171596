import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { hasStar } from '../rooms.js';

export default mutant<Rules>({
  title: 'Matches digits alone with a star in a trigger',
  breaks: ['high-templar/trigger-star'],
  affects: ['high-templar/trigger-star-once'],
  profile: 'documented',
  rules: ({ listeners }) => ({
    listeners: (view, rooms) =>
      listeners(view, rooms).filter(
        ({ room }) =>
          hasStar(room) ||
          !rooms.some(hasStar) ||
          Object.values(room).every((value) => /^\d+$|^[a-z-]+$/.test(String(value))),
      ),
  }),
});
