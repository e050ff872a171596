import { variant } from '../../mutant.js';
import { newUuid } from '../../uuid.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Has ids of two hundred characters, not all of them letters',
  takes: ['the form of an id'],
  rules: { newId: (subscription, user) => `${subscription}/${user} ${newUuid().repeat(4)} ☃` },
});
