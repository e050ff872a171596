import { mutant } from '../../mutant.js';
import { events } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Keeps the objects of each connection apart',
  breaks: ['dcrf/shared'],
  affects: [...events, 'dcrf/one-store', 'dcrf/patch'],
  rules: ({ storeOf }) => ({ storeOf: (model, by) => `${storeOf(model, by)} ${by?.connection}` }),
});
