import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Leaves every second object out of a list',
  breaks: ['dcrf/list'],
  rules: ({ listed }) => ({ listed: (rows) => listed(rows).filter(({ pk }) => pk % 2 === 0) }),
});
