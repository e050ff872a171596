import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Tells events with members that nobody knows',
  takes: ['extra members'],
  binding: 'socketio',
  rules: ({ dataFrame, completeFrame }) => ({
    dataFrame: (consumer, payload) => ({ ...dataFrame(consumer, payload), at: 0, subscription: consumer.subscription }),
    completeFrame: (consumer, payload) => ({ ...completeFrame(consumer, payload), at: 0 }),
  }),
});
