import { isObject, member } from '../../../base/json.js';
import { mutant } from '../../mutant.js';
import { hearing } from '../../wraps.js';
import { operations } from '../affected.js';
import type { Rules } from '../model.js';
import { onGraphqlWs } from '../wraps.js';

export default mutant<Rules>({
  title: 'Takes a start that has a member `extensions` for a query of nothing',
  breaks: ['frappe-graphql/extra-members'],
  affects: operations,
  binding: 'graphql-ws',
  wrap: onGraphqlWs(
    hearing((message) => {
      const payload = member(message, 'payload');
      const known = ['query', 'variables', 'operationName'];
      const isOdd =
        message.type === 'start' && isObject(payload) && Object.keys(payload).some((key) => !known.includes(key));
      return isOdd ? { ...message, payload: {} } : message;
    }),
  ),
});
