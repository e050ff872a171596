import type { Json } from '../../../base/json.js';
import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Cuts texts in data to 256 characters',
  breaks: ['aio-rpc/event-data'],
  rules: ({ event }) => ({
    event: (published) => event({ ...published, data: JSON.parse(cut(published.data)) as Json }),
  }),
});

/** The text of a value, its texts cut. */
const cut = (value: Json): string =>
  JSON.stringify(value, (_key, inner: unknown) => (typeof inner === 'string' ? inner.slice(0, 256) : inner));
