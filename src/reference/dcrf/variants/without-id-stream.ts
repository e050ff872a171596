import { variant } from '../../mutant.js';
import { hearing } from '../../wraps.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Has no stream with a pk field of its own',
  takes: ['what is served'],
  lacks: ['id-stream'],
  wrap: hearing((frame) => (frame.stream === 'things_with_id' ? { ...frame, stream: 'none' } : frame)),
});
