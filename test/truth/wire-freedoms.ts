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

const errorsSayNothing = 'what an error says of its reason is free';
const ownPage = 'who mirrors a list may ask for any page of it, or for none';
const ownMirror = 'a mirror may ask for its data again, or wait for what is sent';
const ownOrder = 'the order of messages about different groups is free';
const sameAgain = 'a subscription, a total or an item that is told again changes nothing';
const lateUpdate = 'an update may come before or after the `return` of the call that caused it';

const ofSockSync: Freedoms = {
  'error is dropped': silence,
  'error /message is dropped': errorsSayNothing,
  'get-list /page is dropped': ownPage,
  'get-list /page_size is dropped': ownPage,
  'get-list is dropped': ownMirror,
  'get-list is repeated': ownMirror,
  'get-list is swapped with the next frame': ownOrder,
  'get-var is dropped': ownMirror,
  'get-var is repeated': ownMirror,
  'get-var is swapped with the next frame': ownOrder,
  'subscribe is repeated': sameAgain,
  'subscribe is swapped with the next frame': ownOrder,
  'call is swapped with the next frame': ownOrder,
  'return is swapped with the next frame': lateUpdate,
  'set-var is swapped with the next frame': lateUpdate,
  'set-all is swapped with the next frame': lateUpdate,
  'set-count is repeated': sameAgain,
  'set-count is swapped with the next frame': lateUpdate,
  'set-item is repeated': sameAgain,
  'set-item is swapped with the next frame': lateUpdate,
  'insert is swapped with the next frame': lateUpdate,
};

const otherCounts = 'what a status counts, and how it calls it, is the gateway’s own';
const ofStatus = ['is dropped', ...['null', 'boolean', 'string', 'array', 'object'].map((type) => `becomes ${type}`)];

const ofHighTemplar: Freedoms = Object.fromEntries(
  ['open_connections', 'num_rooms'].flatMap((name) =>
    ofStatus.map((change) => [`status-report /${name} ${change}`, otherCounts]),
  ),
);

const beside = 'the events of a change may come before or after what answers it';
const nameless = 'what answers a frame without a name, or without an action, may bear any';
const ofErrors = 'what the `data` of an error is, is free';
const ofEvents = 'an event may carry a status and errors as a response does, or other ones, or none';
const events = ['custom-create-event', 'custom-update-event', 'custom-delete-event', 'update-event', 'delete-event'];
const other = (...types: readonly string[]): readonly string[] => types.map((type) => `becomes ${type}`);

const ofDcrf: Freedoms = {
  ...Object.fromEntries(
    events.flatMap((event) => [
      ...['is dropped', ...other('null', 'boolean', 'string', 'array', 'object')].map((change) => [
        `${event} /response_status ${change}`,
        ofEvents,
      ]),
      ...['is dropped', ...other('null', 'boolean', 'number', 'string', 'object')].map((change) => [
        `${event} /errors ${change}`,
        ofEvents,
      ]),
    ]),
  ),
  ...Object.fromEntries(
    other('boolean', 'number', 'string', 'array', 'object').map((change) => [`error /data ${change}`, ofErrors]),
  ),
  'error /action becomes string': nameless,
  'error is dropped': silence,
  'server-frame is dropped': silence,
  'error is swapped with the next frame': anyOrder,
  'success is swapped with the next frame': anyOrder,
  'custom-create-event is swapped with the next frame': beside,
  'custom-delete-event is swapped with the next frame': beside,
  'delete-event is swapped with the next frame': beside,
};

const anyWorker = 'events come by workers, which promise no order';
const refusedMutation = 'how a mutation that was refused is answered is free: it is told to nobody';
const ownPayload = 'what is said at the end is free';
const publishedForm = 'the form of answers over HTTP is that of the published server, whatever it is';
const again = 'what is an error, or a sign of life, may be said again';

const ofSocketio: Readonly<Record<Profile, Freedoms>> = {
  documented: {
    'gql-complete is swapped with the next frame': anyWorker,
    'gql-data is swapped with the next frame': anyWorker,
    'refused /data is dropped': refusedMutation,
    'refused /data becomes null': refusedMutation,
    'result /errors is dropped': refusedMutation,
    'result /errors becomes null': refusedMutation,
  },
  upstream: {
    'refused /data becomes number': publishedForm,
    'result /errors becomes string': publishedForm,
    'upstream/gql-complete /payload is dropped': ownPayload,
    ...Object.fromEntries(
      other('boolean', 'number', 'string', 'array', 'object').map((change) => [
        `upstream/gql-complete /payload ${change}`,
        ownPayload,
      ]),
    ),
    'upstream/gql-complete is swapped with the next frame': anyWorker,
    'upstream/gql-data is swapped with the next frame': anyWorker,
  },
};

const ofGraphqlWs: Readonly<Record<Profile, Freedoms>> = {
  documented: {
    'complete is swapped with the next frame': anyOrder,
    'connection-error is repeated': again,
    'connection-error is swapped with the next frame': anyOrder,
    'error is repeated': again,
    'error is swapped with the next frame': anyOrder,
    'ka is repeated': again,
    'ka is swapped with the next frame': anyOrder,
  },
  upstream: { 'complete /payload becomes object': ownPayload },
};

/** By what is judged, and profile. A change that stands here and is noticed all the same is a mistake in the suite. */
export const wireFreedoms: Readonly<Record<string, Readonly<Record<Profile, Freedoms>>>> = {
  socksync: { documented: ofSockSync, upstream: ofSockSync },
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
  'high-templar': { documented: {}, upstream: ofHighTemplar },
  dcrf: { documented: { ...ofDcrf, 'success is swapped with the next frame': anyOrder }, upstream: ofDcrf },
  'frappe-graphql/socketio': ofSocketio,
  'frappe-graphql/graphql-ws': ofGraphqlWs,
};
