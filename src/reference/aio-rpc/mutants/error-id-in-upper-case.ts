import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Sends the id of an error in upper case',
  breaks: ['aio-rpc/error-id'],
  rules: ({ errorId }) => ({
    errorId: (about) => (typeof errorId(about) === 'string' ? String(errorId(about)).toUpperCase() : errorId(about)),
  }),
});
