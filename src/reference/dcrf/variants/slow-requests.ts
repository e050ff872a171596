import { variant } from '../../mutant.js';
import { tap } from '../../tap.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Carries out requests after a while, in order',
  takes: ['when responses come'],
  wrap: tap(({ clock, receive }) => ({ received: (text) => void clock.after(15, () => receive(text)) })),
});
