import { member } from '../../../base/json.js';
import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Sends back the id that it cannot use',
  takes: ['aio-rpc/unreadable-id=sent'],
  profile: 'documented',
  rules: { errorId: ({ message }) => member(message, 'id') },
});
