import { isObject } from '../../../base/json.js';
import { mutant } from '../../mutant.js';
import { without } from '../../wraps.js';
import { events } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells of a change without the primary key',
  breaks: ['dcrf/update-event-pk', 'dcrf/update-event'],
  affects: events,
  rules: ({ told }) => ({
    told(subscription, change, now, pkField) {
      const said = told(subscription, change, now, pkField);
      if (said.action !== 'update' || !isObject(said.data)) return said;
      return { ...said, data: without(said.data, pkField) };
    },
  }),
});
