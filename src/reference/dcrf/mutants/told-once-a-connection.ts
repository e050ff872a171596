import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells a connection that has a custom subscription through that one alone',
  breaks: ['dcrf/custom-others'],
  rules: ({ listeners }) => ({
    listeners: (view, change) =>
      listeners(view, change).filter(
        (one, _at, all) =>
          one.to.kind === 'custom' ||
          !all.some(({ to, connection }) => to.kind === 'custom' && connection === one.connection),
      ),
  }),
});
