import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells the number of connections as a text',
  breaks: ['aio-rpc/info-shape'],
  affects: ['aio-rpc/info-connections'],
  rules: ({ info }) => ({ info: (view) => ({ ...Object(info(view)), connections: `${view.connections.size}` }) }),
});
