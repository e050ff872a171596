import { variant } from '../../mutant.js';
import { listeningLate } from '../../wraps.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Begins to listen a while after a connection began',
  takes: ['when a connection listens'],
  wrap: listeningLate(30),
});
