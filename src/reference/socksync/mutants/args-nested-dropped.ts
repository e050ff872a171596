import { isObject } from '../../../base/json.js';
import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Leaves arguments that are objects out of a call',
  breaks: ['socksync/call-value'],
  rules: ({ args }) => ({
    args(sent) {
      const all = args(sent);
      return all === null
        ? null
        : Object.fromEntries(
            Object.entries(all).filter(([key, value]) => !isObject(value) || key === 'args' || key === 'value'),
          );
    },
  }),
});
