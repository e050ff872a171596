import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Completes a subscription by an error though it was set up otherwise',
  breaks: ['frappe-graphql/error-lives'],
  binding: 'socketio',
  rules: ({ errorCompletes }) => ({
    errorCompletes: (consumer) => consumer.completeOnError === false || errorCompletes(consumer),
  }),
});
