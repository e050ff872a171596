import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Sends `id: null` in an error about a frame without a readable id',
  takes: ['aio-rpc/unreadable-id=null'],
  profile: 'documented',
  rules: ({ errorId }) => ({ errorId: (about) => errorId(about) ?? null }),
});
