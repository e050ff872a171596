import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Tells times and counts in its status, too',
  takes: ['members that nothing is said about'],
  profile: 'upstream',
  rules: ({ status }) => ({
    status: (view) => ({
      ...status(view),
      online_since: '2026-01-01T00:00:00.000000',
      rabbitmq_messages_received: 0,
      ws_messages_received: 0,
      ws_messages_send: 0,
      ws_messages_send_error: 0,
      ws_messages_send_queued: 0,
    }),
  }),
});
