import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Says 1 about a subscription to a function, but carries out its calls',
  breaks: ['socksync/function-direction--upstream'],
  profile: 'upstream',
  rules: ({ side, mayRun }) => ({
    side: (type, func, direction) => (type === 'function' && func === 'subscribe' ? null : side(type, func, direction)),
    mayRun: (standing, direction) => direction === 'caller' || mayRun(standing, direction),
  }),
});
