import { variant } from '../../mutant.js';
import { newUuid } from '../../uuid.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Has ids of eight digits',
  takes: ['the form of an id'],
  profile: 'documented',
  rules: {
    newId(_subscription, _user, isTaken) {
      let id = newUuid().slice(0, 8);
      while (isTaken(id)) id = newUuid().slice(0, 8);
      return id;
    },
  },
});
