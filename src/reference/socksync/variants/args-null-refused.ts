import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Refuses a call whose `args` is null',
  takes: ['socksync/args-null=error'],
  profile: 'documented',
  rules: ({ args }) => ({ args: (sent) => (sent === null ? null : args(sent)) }),
});
