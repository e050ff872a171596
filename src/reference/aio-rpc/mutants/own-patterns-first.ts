import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: "Serves the first matching pattern of each connection instead of the channel's",
  breaks: ['aio-rpc/overlap--upstream'],
  profile: 'upstream',
  rules: {
    listeners: (view, published, matches) =>
      [...view.connections].filter((connection) =>
        [...(view.held(connection).get(published.channel) ?? [])].some((pattern) => matches(pattern, published.event)),
      ),
  },
});
