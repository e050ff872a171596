import type { Json } from '../../../base/json.js';
import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Keeps integers in 32 bits',
  breaks: ['aio-rpc/echo'],
  rules: ({ success }) => ({
    success: (request, response) =>
      success(request, request.method === 'echo' ? (JSON.parse(narrowed(response)) as Json) : response),
  }),
});

/** The text of a value, its integers cut to 32 bits. */
const narrowed = (value: Json): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'number' && Number.isInteger(inner) ? inner | 0 : inner,
  );
