import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { fits, hasStar } from '../rooms.js';

export default variant<Rules>({
  title: 'Publishes to a subscription to a room with a star what is triggered for rooms that it matches',
  takes: ['high-templar/star-hears=sent'],
  profile: 'documented',
  rules: ({ listeners }) => ({
    listeners(view, rooms) {
      const stars = [...view.rooms.values()].flatMap((all) => [...all]).filter(({ room }) => hasStar(room));
      const also = stars.filter(({ room }) => rooms.some((one) => fits(room, one)));
      return [...new Set([...listeners(view, rooms), ...also])];
    },
  }),
});
