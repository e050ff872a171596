import { variant } from '../../mutant.js';
import { listeningLate } from '../../wraps.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Begins to listen a while after the handshake',
  takes: ['when a connection is ready'],
  wrap: listeningLate(30),
});
