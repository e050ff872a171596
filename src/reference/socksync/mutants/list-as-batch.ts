import { parseJson } from '../../../base/json.js';
import { mutant } from '../../mutant.js';
import { tap } from '../../tap.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Carries out the messages of a list one by one',
  breaks: ['socksync/not-object'],
  profile: 'documented',
  wrap: tap(({ receive }) => ({
    received(text) {
      const parsed = parseJson(text);
      if (!parsed.ok || !Array.isArray(parsed.value)) return receive(text);
      for (const item of parsed.value) receive(JSON.stringify(item));
    },
  })),
});
