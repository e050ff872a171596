import type { Json } from '../../../base/json.js';
import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Echoes 0, false and "" as null',
  breaks: ['aio-rpc/echo'],
  rules: ({ success }) => ({
    success: (request, response) =>
      success(request, request.method === 'echo' ? (JSON.parse(withNulls(response)) as Json) : response),
  }),
});

/** The text of a value, null in place of all that is false. */
const withNulls = (value: Json): string => JSON.stringify(value, (_key, inner: unknown) => inner || null);
