import { jsonAnswer } from '../../endpoint.js';
import { mutant } from '../../mutant.js';
import { deliveries } from '../affected.js';
import type { Rules } from '../model.js';
import { triggering } from '../wraps.js';

export default mutant<Rules>({
  title: 'Takes a trigger that is equal to the one before for a repetition',
  breaks: ['high-templar/trigger-twice'],
  affects: deliveries,
  wrap: triggering(() => {
    const known = new Set<string>();
    return (body, take) => {
      const text = JSON.stringify(body);
      if (known.has(text)) return jsonAnswer(200, { code: 'success' });
      known.add(text);
      return take();
    };
  }),
});
