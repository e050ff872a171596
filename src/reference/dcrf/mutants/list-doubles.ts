import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Lists an object twice that was changed',
  breaks: ['dcrf/list'],
  rules: ({ listed }) => ({ listed: (rows) => listed(rows).flatMap((row) => [row, row]) }),
});
