import { mutant } from '../../mutant.js';
import { rewrite } from '../../tap.js';
import { everything } from '../affected.js';
import { isSuccess } from '../messages.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Leaves the id out of a success',
  breaks: ['aio-rpc/success-id'],
  affects: everything,
  wrap: rewrite(() => ({ id, ...rest }) => [isSuccess(rest) || id === undefined ? rest : { ...rest, id }]),
});
