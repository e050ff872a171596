import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { documented } from '../rules.js';

export default mutant<Rules>({
  title: 'Still tells of a deletion after an unsubscription',
  breaks: ['dcrf/unsubscribe-silent'],
  rules: ({ ends }) => ({
    ends: (view, ending) => (ending.to.kind === 'instance' ? [] : ends(view, ending)),
    silences: (view, ending) => ends(view, ending).filter(({ to }) => to.kind === 'instance'),
    listeners: (view, change) =>
      documented.listeners(view, change).filter((one) => change.action === 'delete' || !view.asleep(one)),
    stillTold: (view, subscription) => view.all.has(subscription),
  }),
});
