import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Makes no subscription under a request_id that another connection has',
  breaks: ['dcrf/same-request-id'],
  affects: ['dcrf/update-event', 'dcrf/custom-update'],
  rules: ({ begins, idKey }) => ({
    begins(view, subscription) {
      const { connection, id } = subscription;
      const taken = [...view.all].some((one) => one.connection !== connection && idKey(one.id) === idKey(id));
      return taken ? [] : begins(view, subscription);
    },
  }),
});
