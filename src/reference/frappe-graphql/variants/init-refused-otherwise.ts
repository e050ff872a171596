import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Closes a connection with a wrong password with code 4403, and says why in other words',
  takes: ['the code of a close'],
  binding: 'graphql-ws',
  rules: {
    initRefused: () => ({
      kind: 'end',
      messages: [{ type: 'connection_error', payload: { message: 'No' } }],
      code: 4403,
    }),
  },
});
