import { variant } from '../../mutant.js';
import { objectIn, type Tap } from '../../tap.js';
import { type Again, askingAgain } from '../again.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Asks the API again upon each subscribe, and does not care what it says',
  takes: ['high-templar/api-times=more'],
  ...askingAgain(curious),
});

function curious({ rooms, receive }: Again): Tap {
  return {
    received(text) {
      if (objectIn(text).type === 'subscribe') void rooms();
      receive(text);
    },
  };
}
