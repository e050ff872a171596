import { type AskApi, jsonAnswer } from '../endpoint.js';
import type { Room } from './rooms.js';

/** The rooms of each client of the fixture, by its token. Whoever has another token, or none, is refused. */
const rooms: Readonly<Record<string, readonly Room[]>> = {
  'conformance-full': [
    { target: 'message', customer: '1' },
    { target: 'chat-create', customer: '*' },
    { target: 'chat-update', customer: '*' },
  ],
  'conformance-none': [],
};

/** The API that the suite expects behind a gateway whose API it cannot play: tokens that mean always the same. */
export const fixtureApi: AskApi = async ({ headers = {} }) => {
  const [, token = ''] = /^Token (.*)$/.exec(headers.authorization ?? '') ?? [];
  const allowed = Object.hasOwn(rooms, token) ? rooms[token] : undefined;
  return allowed === undefined ? jsonAnswer(403, { detail: 'unknown' }) : jsonAnswer(200, { allowed_rooms: allowed });
};
