import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Reads a payload that is no object as an empty one',
  breaks: ['aio-rpc/payload-type'],
  rules: { payloadFault: () => null },
});
