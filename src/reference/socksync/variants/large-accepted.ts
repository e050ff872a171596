import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Carries out a message however large it is',
  takes: ['socksync/large-answer=accepted'],
  rules: ({ admit }) => ({ admit: (text, limits) => admit(text, { ...limits, frame: Number.POSITIVE_INFINITY }) }),
});
