import { jsonAnswer } from '../../endpoint.js';
import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { calling, keepAliveCommand } from '../wraps.js';

export default variant<Rules>({
  title: 'Keeps alive by the mutation alone',
  takes: ['the capability command-keepalive'],
  binding: 'socketio',
  lacks: ['command-keepalive'],
  wrap: calling(keepAliveCommand, () => () => jsonAnswer(404, { message: 'There is no such command' })),
});
