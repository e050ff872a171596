import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Sends a `ping` behind each acknowledgement, as the newer protocol does',
  breaks: ['frappe-graphql/message'],
  binding: 'graphql-ws',
  rules: ({ acknowledged }) => ({ acknowledged: () => [...acknowledged(), { type: 'ping' }] }),
});
