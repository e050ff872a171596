import { isObject } from '../../../base/json.js';
import { mutant } from '../../mutant.js';
import { without } from '../../wraps.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells of a new object without its primary key',
  breaks: ['dcrf/custom-create'],
  rules: ({ told }) => ({
    told(subscription, change, now, pkField) {
      const said = told(subscription, change, now, pkField);
      if (said.action !== 'create' || !isObject(said.data)) return said;
      return { ...said, data: without(said.data, pkField) };
    },
  }),
});
