import { mutant } from '../../mutant.js';
import { rewrite } from '../../tap.js';
import { isError } from '../messages.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Leaves the method out of the error about an unknown one',
  breaks: ['aio-rpc/unknown-method--upstream'],
  profile: 'upstream',
  wrap: rewrite(() => ({ method, ...rest }) => [isError(rest) || method === undefined ? rest : { ...rest, method }]),
});
