import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Sends the arguments of its calls as texts',
  breaks: ['socksync/peer-call'],
  rules: ({ calls }) => ({
    calls: (name, id, args) =>
      calls(
        name,
        id,
        args &&
          Object.fromEntries(
            Object.entries(args).map(([key, value]) => [
              key,
              typeof value === 'string' ? value : JSON.stringify(value),
            ]),
          ),
      ),
  }),
});
