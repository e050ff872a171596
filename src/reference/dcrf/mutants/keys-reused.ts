import { mutant } from '../../mutant.js';
import { events } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Gives a new object the lowest key that is free',
  breaks: ['dcrf/create-fresh', 'dcrf/delete'],
  affects: [...events, 'dcrf/list', 'dcrf/shared', 'dcrf/unknown-pk', 'dcrf/one-store', 'dcrf/create', 'dcrf/patch'],
  rules: {
    nextPk(rows) {
      let pk = 1;
      while (rows.get(pk) !== undefined) pk++;
      return pk;
    },
  },
});
