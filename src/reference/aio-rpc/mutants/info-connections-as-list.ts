import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells the connections as a list',
  breaks: ['aio-rpc/info-shape'],
  rules: ({ info }) => ({ info: (view) => ({ ...Object(info(view)), connections: [...view.connections] }) }),
});
