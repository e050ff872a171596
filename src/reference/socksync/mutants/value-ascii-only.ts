import type { Json } from '../../../base/json.js';
import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Replaces what is not ASCII in the value of a variable',
  breaks: ['socksync/var-value'],
  rules: ({ tells }) => ({
    tells: (name, value, before, why) =>
      tells(name, JSON.parse(JSON.stringify(value).replace(/[^ -~]/g, '?')) as Json, before, why),
  }),
});
