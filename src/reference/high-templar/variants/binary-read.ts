import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Reads a binary frame like a text',
  takes: ['high-templar/binary-frame=read'],
  profile: 'documented',
  rules: { binary: (bytes) => new TextDecoder().decode(bytes) },
});
