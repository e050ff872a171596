import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Takes its time for each answer',
  takes: ['how long an answer takes'],
  binding: 'socketio',
  wrap: (endpoint, clock) => ({
    ...endpoint,
    async http(request) {
      const answer = await endpoint.http(request);
      await new Promise<void>((resolve) => void clock.after(15, resolve));
      return answer;
    },
  }),
});
