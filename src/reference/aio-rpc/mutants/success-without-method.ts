import { mutant } from '../../mutant.js';
import { rewrite } from '../../tap.js';
import { isSuccess } from '../messages.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Leaves the method out of a success',
  breaks: ['aio-rpc/success-method'],
  wrap: rewrite(() => ({ method, ...rest }) => [isSuccess(rest) || method === undefined ? rest : { ...rest, method }]),
});
