import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { error } from '../rules.js';

export default variant<Rules>({
  title: 'Answers a binary frame with an error',
  takes: ['aio-rpc/binary-answer=error'],
  rules: { binary: () => error('Binary frames are not understood') },
});
