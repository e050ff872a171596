import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Says hello to a client that is not authenticated in a list',
  breaks: ['high-templar/hello', 'high-templar/hello-denied'],
  affects: [
    'high-templar/frames',
    'high-templar/hello-key',
    'high-templar/hello-key--upstream',
    'high-templar/hello-type',
    'high-templar/hello-denied-rooms',
    'high-templar/denied-*',
    'high-templar/api-*',
  ],
  rules: ({ greeting }) => ({
    greeting: (verdict) => (verdict.kind === 'allowed' ? greeting(verdict) : [greeting(verdict)]),
  }),
});
