import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Calls a change of a variable `update`',
  breaks: ['socksync/message-func'],
  rules: ({ tells }) => ({
    tells: (name, value, before, why) => ({
      ...tells(name, value, before, why),
      ...(why === 'change' ? { func: 'update' } : {}),
    }),
  }),
});
