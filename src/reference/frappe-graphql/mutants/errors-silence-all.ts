import { mutant } from '../../mutant.js';
import { everything } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells nobody of a change of which one subscription had an error',
  breaks: ['frappe-graphql/error-own', 'frappe-graphql/event'],
  affects: everything,
  rules: ({ errorCompletes, hears, sinks }) => {
    let broken = false;
    return {
      errorCompletes(consumer) {
        broken = true;
        return errorCompletes(consumer);
      },
      hears: (view, consumer) => (broken ? [] : hears(view, consumer)),
      sinks: (view, consumer) => (broken ? [] : sinks(view, consumer)),
    };
  },
});
