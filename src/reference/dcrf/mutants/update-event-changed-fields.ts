import { isObject, jsonEqual } from '../../../base/json.js';
import { mutant } from '../../mutant.js';
import { events } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells of a patch the fields that it changed',
  breaks: ['dcrf/event-patch'],
  affects: events,
  rules: ({ told }) => ({
    told(subscription, change, now, pkField) {
      const said = told(subscription, change, now, pkField);
      if (change.writing !== 'patch' || !isObject(said.data)) return said;
      const data = Object.entries(said.data).filter(([name, value]) => !jsonEqual(change.before?.fields[name], value));
      return { ...said, data: Object.fromEntries(data) };
    },
  }),
});
