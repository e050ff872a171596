import type { TargetMember } from '../../src/words/suite.js';

/** The members of a target that only this protocol knows. */
export const members = {
  multiplexed: {
    about: 'Whether frames name their stream. false: a payload is a frame, and "url" is that of the stream of things.',
    usual: true,
  },
  streams: {
    about:
      'What the streams of the fixture are called in your server, with their pk fields and the names of the fields.',
    usual: {
      things: { name: 'things', pkField: 'pk', fields: { name: 'name', counter: 'counter' } },
      thingsWithId: { name: 'things_with_id', pkField: 'id', fields: { name: 'name', counter: 'counter' } },
    },
  },
  actions: {
    about: 'What the actions are called in your server, where they differ from these.',
    usual: {
      list: 'list',
      create: 'create',
      retrieve: 'retrieve',
      update: 'update',
      patch: 'patch',
      delete: 'delete',
      subscribeInstance: 'subscribe_instance',
      unsubscribeInstance: 'unsubscribe_instance',
      subscribeMany: 'subscribe_many',
      unsubscribeMany: 'unsubscribe_many',
    },
  },
} as const satisfies Readonly<Record<string, TargetMember>>;
