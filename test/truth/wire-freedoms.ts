import type { Profile } from '../../src/reference/endpoint.js';

/** Changes of the wire that harm nobody, or of which nobody can know, each with its reason. */
type Freedoms = Readonly<Record<string, string>>;

const silence = 'nobody is answered at all: the subject counts as unresponsive, and all is inconclusive';
const anyOrder = 'responses may come in any order, and beside events in any place';
const freeDetails = 'what `errors` says, and whether it is there, is free';
const freeMethod = 'an error may leave out its method';

const both: Freedoms = {
  'success is dropped': silence,
  'success is swapped with the next frame': anyOrder,
  'error is swapped with the next frame': anyOrder,
  'server-info-success is swapped with the next frame': anyOrder,
};

/** By protocol and profile. A change that stands here and is noticed all the same is a mistake in the suite. */
export const wireFreedoms: Readonly<Record<string, Readonly<Record<Profile, Freedoms>>>> = {
  'aio-rpc': {
    documented: {
      ...both,
      'error /method is dropped': freeMethod,
      'error /method becomes null': freeMethod,
      'error /error/errors is dropped': freeDetails,
      'error /error/errors becomes null': freeDetails,
      'error /error/errors becomes boolean': freeDetails,
      'error /error/errors becomes number': freeDetails,
      'error /error/errors becomes string': freeDetails,
      'error /error/errors becomes array': freeDetails,
    },
    upstream: {
      ...both,
      'upstream/publish-success is swapped with the next frame': anyOrder,
      'upstream/subscribe-success is swapped with the next frame': anyOrder,
    },
  },
};
