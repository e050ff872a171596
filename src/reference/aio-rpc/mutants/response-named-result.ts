import { mutant } from '../../mutant.js';
import { rewrite } from '../../tap.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Answers with `result` where `response` is meant',
  breaks: ['aio-rpc/frame-kind'],
  wrap: rewrite(() => ({ response, ...rest }) => [response === undefined ? rest : { ...rest, result: response }]),
});
