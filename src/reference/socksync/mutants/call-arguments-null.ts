import { isObject } from '../../../base/json.js';
import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Takes null for an argument that is missing',
  breaks: ['socksync/call-arguments'],
  affects: ['socksync/call-value'],
  profile: 'documented',
  rules: ({ args }) => ({
    args(sent) {
      const all = args(sent);
      return all === null || isObject(all.args) || Object.keys(all).length > 0 ? all : { value: null };
    },
  }),
});
