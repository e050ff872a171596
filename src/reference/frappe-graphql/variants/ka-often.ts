import { variant } from '../../mutant.js';
import { rewrite } from '../../tap.js';
import type { Rules } from '../model.js';
import { onGraphqlWs } from '../wraps.js';

export default variant<Rules>({
  title: 'Sends a ka behind everything that it says',
  takes: ['how often there is a ka'],
  binding: 'graphql-ws',
  wrap: onGraphqlWs(
    rewrite(() => {
      let begun = false;
      return (message) => {
        begun ||= message.type === 'connection_ack';
        return begun && message.type !== 'ka' ? [message, { type: 'ka' }] : [message];
      };
    }),
  ),
});
