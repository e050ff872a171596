import { variant } from '../../mutant.js';
import type { Message } from '../messages.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Subscribes to everything twice',
  takes: ['what a connection is greeted with'],
  rules: {
    greeting: (messages) =>
      messages.flatMap((message): readonly Message[] =>
        message.func === 'subscribe' ? [message, message] : [message],
      ),
  },
});
