import type { Room } from './rooms.js';

/** Bodies that are no triggers, by what is wrong; `token` is in each, so that what is published of it can be told. */
export const badTriggers = {
  'trigger-not-json': (room: Room, token: string) => [
    `{"rooms": [${JSON.stringify(room)}], "data": "${token}"`,
    `{'rooms': [${JSON.stringify(room)}], 'data': '${token}'}`,
    `{[${JSON.stringify(room)}], "data": "${token}"}`,
    token,
    '',
  ],
  'trigger-no-rooms': (room: Room, token: string) => [
    `{"data": "${token}"}`,
    `{"data": {"token": "${token}"}, "room": ${JSON.stringify(room)}}`,
  ],
  'trigger-no-data': (room: Room, token: string) => [
    JSON.stringify({ rooms: [room] }),
    JSON.stringify({ rooms: [room], Data: token }),
  ],
} as const;
