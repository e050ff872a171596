import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Reads a payload that is no object as an empty one',
  breaks: ['aio-rpc/payload-type'],
  affects: ['aio-rpc/invalid-parameters--upstream', 'aio-rpc/invalid-without-method--upstream'],
  rules: { payloadFault: () => null },
});
