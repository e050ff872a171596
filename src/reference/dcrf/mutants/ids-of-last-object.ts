import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells of every object under the id of the latest subscription of the connection',
  breaks: ['dcrf/several-objects'],
  affects: ['dcrf/event-own-object', 'dcrf/two-subscriptions', 'dcrf/update-event', 'dcrf/custom-update'],
  rules: ({ listeners }) => ({
    listeners: (view, change) =>
      listeners(view, change).map((one) => ({
        ...one,
        id: view.of(one.connection).findLast(({ to }) => to.kind === one.to.kind)?.id ?? one.id,
      })),
    stillTold: () => true,
  }),
});
