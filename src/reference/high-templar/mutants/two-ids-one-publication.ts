import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Publishes once on each connection, however many subscriptions it has to the room',
  breaks: ['high-templar/two-ids'],
  affects: [
    'high-templar/many-subscriptions',
    'high-templar/delivery*',
    'high-templar/trigger-*',
    'high-templar/star-room',
    'high-templar/unsubscribe-only',
    'high-templar/same-id',
  ],
  rules: ({ listeners }) => ({
    listeners: (view, rooms) =>
      listeners(view, rooms).filter(
        (one, at, all) =>
          all.findIndex(({ subscriber, room }) => subscriber === one.subscriber && sameRoom(room, one.room)) === at ||
          all.slice(0, at).includes(one),
      ),
  }),
});

const sameRoom = (a: object, b: object): boolean => JSON.stringify(a) === JSON.stringify(b);
