import { isObject, type Json, member } from '../../../base/json.js';
import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Publishes to the rooms of a trigger that are objects, and leaves out what is none',
  takes: ['what becomes of a trigger with a room that is none'],
  rules: ({ trigger }) => ({
    trigger(body, limits) {
      const rooms = member(body, 'rooms');
      const kept = Array.isArray(rooms) ? (rooms as readonly Json[]).filter(isObject) : rooms;
      return isObject(body) && kept !== undefined ? trigger({ ...body, rooms: kept }, limits) : trigger(body, limits);
    },
  }),
});
