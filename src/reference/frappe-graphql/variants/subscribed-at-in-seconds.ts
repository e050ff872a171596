import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Says when a subscription was made in seconds since 1970',
  takes: ['the form of `subscribed_at`'],
  rules: { time: (date) => String(Math.floor(date.getTime() / 1000)) },
});
