import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { keyOf } from '../rooms.js';

export default variant<Rules>({
  title: 'Publishes twice to a room that a trigger names twice',
  takes: ['high-templar/room-twice=twice'],
  profile: 'documented',
  rules: ({ listeners }) => ({
    listeners(view, rooms) {
      const named = new Set<string>();
      const again = rooms.filter((room) => named.size === named.add(keyOf(room)).size);
      return [...listeners(view, rooms), ...listeners(view, again)];
    },
  }),
});
