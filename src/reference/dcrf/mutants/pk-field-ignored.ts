import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells keys under pk, whatever the pk field of the stream is',
  breaks: ['dcrf/pk-field'],
  affects: ['dcrf/create'],
  rules: ({ object }) => ({ object: (row) => object(row, 'pk') }),
});
