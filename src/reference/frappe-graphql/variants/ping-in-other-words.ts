import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Answers a ping with a long text',
  takes: ['the answer to `ping`'],
  rules: { pong: 'What a nice day, isn’t it? ☃ "{}"' },
});
