import type { Json } from '../../../base/json.js';
import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Copies what it echoes member by member, and loses the member `__proto__`',
  breaks: ['aio-rpc/echo'],
  rules: ({ success }) => ({
    success(request, response) {
      if (request.method !== 'echo') return success(request, response);
      const copy: { [key: string]: Json } = {};
      for (const [key, value] of Object.entries(request.payload)) copy[key] = value;
      return success(request, copy);
    },
  }),
});
