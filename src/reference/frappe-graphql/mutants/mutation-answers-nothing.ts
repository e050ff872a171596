import { mutant } from '../../mutant.js';
import { everything } from '../affected.js';
import type { Rules } from '../model.js';
import { answering, withJson } from '../wraps.js';

export default mutant<Rules>({
  title: 'Answers a mutation with null as data',
  breaks: ['frappe-graphql/mutation'],
  affects: everything,
  binding: 'socketio',
  wrap: answering('graphql', (answer, { query }) =>
    /mutation[^(]*(setValue|saveDoc)/.test(String(query))
      ? withJson(answer, (body) => ({ ...body, data: null }))
      : answer,
  ),
});
