import type { Json } from '../../../base/json.js';
import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Leaves members that are null out of what it echoes',
  breaks: ['aio-rpc/echo'],
  rules: ({ success }) => ({
    success: (request, response) =>
      success(request, request.method === 'echo' ? (JSON.parse(withoutNulls(response)) as Json) : response),
  }),
});

/** The text of a value, null members left out. */
const withoutNulls = (value: Json): string =>
  JSON.stringify(value, (_key, inner: unknown) => (inner === null ? undefined : inner));
