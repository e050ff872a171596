import { mutant } from '../../mutant.js';
import { rewrite } from '../../tap.js';
import { isSuccess } from '../messages.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Leaves the id out of a success',
  breaks: ['aio-rpc/success-id'],
  affects: ['aio-rpc/pipelined', 'aio-rpc/id-reuse', 'aio-rpc/id-per-connection', 'aio-rpc/id-null--upstream'],
  wrap: rewrite(() => ({ id, ...rest }) => [isSuccess(rest) || id === undefined ? rest : { ...rest, id }]),
});
