import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Keeps the objects of each stream apart',
  breaks: ['dcrf/one-store'],
  affects: ['dcrf/event-other-stream', 'dcrf/subscribe', 'dcrf/custom-create'],
  rules: ({ storeOf }) => ({ storeOf: (model, by) => `${storeOf(model, by)} ${by?.stream}` }),
});
