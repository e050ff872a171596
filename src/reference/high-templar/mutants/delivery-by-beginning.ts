import { mutant } from '../../mutant.js';
import { deliveries } from '../affected.js';
import type { Rules } from '../model.js';
import { fits } from '../rooms.js';

export default mutant<Rules>({
  title: 'Publishes also to subscriptions whose rooms begin like the one that is triggered',
  breaks: ['high-templar/delivery-exact'],
  affects: deliveries,
  rules: ({ listeners }) => ({
    listeners(view, rooms) {
      const begun = [...view.rooms.values()]
        .flatMap((all) => [...all])
        .filter(({ room }) => rooms.some((one) => fits(one, room, (a, b) => String(b).startsWith(String(a)))));
      return [...listeners(view, rooms), ...begun.filter((one) => !listeners(view, rooms).includes(one))];
    },
  }),
});
