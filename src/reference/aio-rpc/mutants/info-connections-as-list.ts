import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells the connections as a list',
  breaks: ['aio-rpc/info-shape'],
  affects: ['aio-rpc/info-connections'],
  rules: ({ info }) => ({ info: (view) => ({ ...Object(info(view)), connections: [...view.connections] }) }),
});
