import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells the number of connections as a text',
  breaks: ['aio-rpc/info-shape'],
  rules: ({ info }) => ({ info: (view) => ({ ...Object(info(view)), connections: `${view.connections.size}` }) }),
});
