import { mutant } from '../../mutant.js';
import { answers } from '../affected.js';
import type { Rules } from '../model.js';
import type { Room } from '../rooms.js';

export default mutant<Rules>({
  title: 'Checks the first room of a connection only, and admits any other after it',
  breaks: ['high-templar/subscribe-refused'],
  affects: answers,
  rules({ permits }) {
    const known = new WeakSet<readonly Room[]>();
    return {
      permits(allowed, room) {
        if (known.has(allowed)) return true;
        if (permits(allowed, room)) known.add(allowed);
        return known.has(allowed);
      },
    };
  },
});
