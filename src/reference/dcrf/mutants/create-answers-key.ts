import { isObject } from '../../../base/json.js';
import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { asksFor, sorting } from '../wraps.js';

export default mutant<Rules>({
  title: 'Answers a create with the primary key alone',
  breaks: ['dcrf/create'],
  affects: ['dcrf/pk-field', 'dcrf/values'],
  wrap: sorting(() => ({
    response(payload, send) {
      const { data } = payload;
      if (!asksFor(payload, 'create') || !isObject(data)) return send(payload);
      send({
        ...payload,
        data: Object.fromEntries(Object.entries(data).filter(([name]) => ['pk', 'id'].includes(name))),
      });
    },
  })),
});
