import { mutant } from '../../mutant.js';
import { everything } from '../affected.js';
import type { Rules } from '../model.js';
import { calling } from '../wraps.js';

export default mutant<Rules>({
  title: 'Takes no login that is JSON',
  breaks: ['frappe-graphql/login-json'],
  affects: everything,
  binding: 'socketio',
  wrap: calling(
    'login',
    () => (request, take) =>
      take((request.headers?.['content-type'] ?? '').includes('json') ? { ...request, body: '{}' } : request),
  ),
});
