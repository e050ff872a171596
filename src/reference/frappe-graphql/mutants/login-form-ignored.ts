import { mutant } from '../../mutant.js';
import { everything } from '../affected.js';
import type { Rules } from '../model.js';
import { calling } from '../wraps.js';

export default mutant<Rules>({
  title: 'Takes no login that is a form',
  breaks: ['frappe-graphql/login-form'],
  affects: everything,
  binding: 'socketio',
  wrap: calling(
    'login',
    () => (request, take) =>
      take((request.headers?.['content-type'] ?? '').includes('form') ? { ...request, body: '' } : request),
  ),
});
