import type { Json } from '../../../base/json.js';
import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Takes arguments that are a list for an object',
  breaks: ['socksync/call-args-type'],
  profile: 'documented',
  rules: ({ args }) => ({
    args: (sent) =>
      Array.isArray(sent) ? Object.fromEntries(sent.map((value: Json, at) => [String(at), value])) : args(sent),
  }),
});
