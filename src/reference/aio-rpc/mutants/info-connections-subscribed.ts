import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Counts only connections that are subscribed to something',
  breaks: ['aio-rpc/info-connections'],
  rules: ({ info }) => ({
    info: (view) => ({
      ...Object(info(view)),
      connections: [...view.connections].filter((connection) => view.held(connection).size > 0).length,
    }),
  }),
});
