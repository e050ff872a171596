import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Says when a subscription was made in words',
  takes: ['the form of `subscribed_at`'],
  rules: { time: (date) => date.toUTCString() },
});
