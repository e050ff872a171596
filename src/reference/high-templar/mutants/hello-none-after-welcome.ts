import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Welcomes a client that is allowed no room before it says hello',
  breaks: ['high-templar/hello'],
  affects: [
    'high-templar/hello-*',
    'high-templar/subscribe-none',
    'high-templar/one-answer',
    'high-templar/response-code',
    'high-templar/api-empty--upstream',
    'high-templar/frames',
  ],
  rules: ({ greeting }) => ({
    greeting: (verdict) =>
      verdict.kind === 'allowed' && verdict.rooms.length === 0
        ? [{ type: 'welcome' }, ...greeting(verdict)]
        : greeting(verdict),
  }),
});
