import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { aimedAt, error } from '../rules.js';

export default mutant<Rules>({
  title: 'Refuses to end a subscription that was told of something',
  breaks: ['dcrf/unsubscribe'],
  affects: ['dcrf/custom-unsubscribe'],
  rules: ({ endRefused }) => ({
    endRefused: (view, ending, known) =>
      aimedAt(view, ending).some((one) => view.told(one)) ? error(409, 'In use') : endRefused(view, ending, known),
  }),
});
