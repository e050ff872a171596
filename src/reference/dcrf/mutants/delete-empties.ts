import { mutant } from '../../mutant.js';
import { objects } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Empties the fields of a deleted object, and keeps it',
  breaks: ['dcrf/delete'],
  affects: [...objects, 'dcrf/subscribe-unknown--upstream', 'dcrf/unknown-pk', 'dcrf/event-once'],
  rules: { remains: ({ pk }) => ({ pk, fields: { name: '', counter: 0 } }) },
});
