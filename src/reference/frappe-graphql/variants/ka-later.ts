import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Sends the first ka a while after the acknowledgement',
  takes: ['when there is a ka'],
  binding: 'graphql-ws',
  rules: { acknowledged: () => [{ type: 'connection_ack' }], kaMs: 300 },
});
