import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Finds the dead subscription when a requestId is unsubscribed for the second time',
  breaks: ['high-templar/id-again'],
  profile: 'documented',
  rules({ ends, canEnd }) {
    const dead = new Set<string>();
    return {
      ends(view, subscriber, id) {
        if (dead.has(`${subscriber} ${id}`)) return [];
        dead.add(`${subscriber} ${id}`);
        return ends(view, subscriber, id);
      },
      canEnd,
    };
  },
});
