import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Acknowledges connections with a payload',
  takes: ['the payload of a connection_ack'],
  binding: 'graphql-ws',
  rules: ({ acknowledged }) => ({
    acknowledged: () =>
      acknowledged().map((one) => (one.type === 'connection_ack' ? { ...one, payload: { server: 'wireproof' } } : one)),
  }),
});
