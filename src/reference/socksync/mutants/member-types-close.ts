import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { refusing } from '../rules.js';

export default mutant<Rules>({
  title: 'Ends the connection upon a func, a type or a name that is a list or an object',
  breaks: ['socksync/member-types'],
  profile: 'documented',
  rules: ({ refuse }) => ({
    refuse: refusing(
      {
        'func-form': { kind: 'close', code: 1008 },
        'type-form': { kind: 'close', code: 1008 },
        'name-form': { kind: 'close', code: 1008 },
      },
      refuse,
    ),
  }),
});
