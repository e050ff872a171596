import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells every subscription of every object',
  breaks: ['dcrf/event-own-object'],
  affects: ['dcrf/error-lives', 'dcrf/no-event', 'dcrf/same-request-id', 'dcrf/update-event'],
  rules: () => ({ listeners: (view, { store }) => [...view.all].filter((one) => one.store === store) }),
});
