import type { Json } from '../../../base/json.js';
import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Reads a channel or an event that is no string as its JSON',
  takes: ['aio-rpc/field-type=success'],
  profile: 'documented',
  rules: ({ channel, eventName, pattern }) => ({
    channelFault: (name) => (name === undefined ? 'required' : null),
    eventFault: () => null,
    channel: (name, method) => channel(textOf(name), method),
    eventName: (name) => eventName(textOf(name)),
    pattern: (name) => pattern(textOf(name)),
  }),
});

const textOf = (value: Json | undefined): Json | undefined =>
  typeof value === 'string' || value === null || value === undefined ? value : JSON.stringify(value);
