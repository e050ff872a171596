import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Carries out a message however deeply it is nested',
  takes: ['socksync/deep-answer=accepted'],
  profile: 'documented',
  rules: ({ admit }) => ({ admit: (text, limits) => admit(text, { ...limits, depth: Number.POSITIVE_INFINITY }) }),
});
