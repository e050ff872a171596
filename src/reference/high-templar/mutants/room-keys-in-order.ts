import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Takes rooms for others where their keys come in another order',
  breaks: ['high-templar/room-order'],
  affects: ['high-templar/delivery*', 'high-templar/trigger-*'],
  rules: { roomKey: (room) => JSON.stringify(room) },
});
