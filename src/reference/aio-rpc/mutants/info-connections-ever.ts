import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Counts the connections that were ever opened',
  breaks: ['aio-rpc/info-connections'],
  rules: ({ info }) => ({ info: (view) => ({ ...Object(info(view)), connections: Math.max(...view.connections) }) }),
});
