import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Lists the latest three objects',
  breaks: ['dcrf/list'],
  rules: ({ listed }) => ({ listed: (rows) => listed(rows).slice(-1) }),
});
