import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Answers an init with two acknowledgements',
  breaks: ['frappe-graphql/init'],
  binding: 'graphql-ws',
  rules: ({ acknowledged }) => ({ acknowledged: () => [{ type: 'connection_ack' }, ...acknowledged()] }),
});
