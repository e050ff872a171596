import { mutant } from '../../mutant.js';
import { hearing } from '../../wraps.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Makes a variable that somebody subscribes to',
  breaks: ['socksync/unknown-name'],
  affects: ['socksync/name-missing', 'socksync/name-missing--upstream'],
  wrap: hearing((message) =>
    message.func === 'subscribe' &&
    message.type === 'var' &&
    !/^"conformance\./.test(JSON.stringify(message.name ?? null))
      ? null
      : message,
  ),
});
