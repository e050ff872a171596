import { type JsonObject, member } from '../../base/json.js';

/** The member that says whether the client is authenticated; undefined where a message is no hello. */
export function helloKeyOf(message: JsonObject): 'is_authenticated' | 'is_authorized' | undefined {
  if (Object.hasOwn(message, 'is_authenticated')) return 'is_authenticated';
  return Object.hasOwn(message, 'is_authorized') ? 'is_authorized' : undefined;
}

export const isHello = (message: JsonObject): boolean => helloKeyOf(message) !== undefined;
/** A hello to a client that is allowed no room. */
export const isEmptyHello = (message: JsonObject): boolean => {
  const rooms = member(message, 'allowed_rooms');
  return isHello(message) && Array.isArray(rooms) && rooms.length === 0;
};
/** A hello to a client that is not authenticated. */
export const isDenial = (message: JsonObject): boolean => {
  const key = helloKeyOf(message);
  return key !== undefined && message[key] === false;
};
export const isPublication = (message: JsonObject): boolean => message.type === 'publish';
export const isSuccess = (message: JsonObject): boolean => message.code === 'success';
export const isError = (message: JsonObject): boolean => message.code === 'error';
