import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Hears from the API a while after it was asked',
  takes: ['when the hello comes'],
  rules: ({ asking }) => ({
    asking(plain, clock) {
      const ask = asking(plain, clock);
      return async (request, giveUp) => {
        await new Promise<void>((resolve) => void clock.after(25, resolve));
        return ask(request, giveUp);
      };
    },
  }),
});
