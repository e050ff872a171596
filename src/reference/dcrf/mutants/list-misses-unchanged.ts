import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Leaves an object out of a list that was never changed',
  breaks: ['dcrf/list'],
  rules: ({ listed }) => ({ listed: (rows) => listed(rows).filter(({ fields }) => fields.counter !== 0) }),
});
