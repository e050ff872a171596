import { mutant } from '../../mutant.js';
import { deliveries } from '../affected.js';
import type { Rules } from '../model.js';
import { fits, hasStar } from '../rooms.js';

export default mutant<Rules>({
  title: 'Publishes to a subscription to a room with a star what is triggered for rooms that it matches',
  breaks: ['high-templar/star-hears--upstream'],
  affects: deliveries,
  profile: 'upstream',
  rules: ({ listeners }) => ({
    listeners(view, rooms) {
      const stars = [...view.rooms.values()].flatMap((all) => [...all]).filter(({ room }) => hasStar(room));
      const also = stars.filter(({ room }) => rooms.some((one) => !hasStar(one) && fits(room, one)));
      return [...listeners(view, rooms), ...also];
    },
  }),
});
