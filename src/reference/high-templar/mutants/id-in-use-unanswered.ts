import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { documented, refusing } from '../rules.js';

export default mutant<Rules>({
  title: 'Does not answer where a requestId is in use',
  breaks: ['high-templar/id-in-use'],
  affects: ['high-templar/one-answer'],
  rules: ({ refuse, subscribeOrder }) => ({
    subscribeOrder: [...subscribeOrder, 'id-in-use'],
    inUse: documented.inUse,
    refuse: refusing({ 'id-in-use': { kind: 'ignore' } }, refuse),
  }),
});
