import type { JsonObject } from '../../base/json.js';

export const isError = (message: JsonObject): boolean => Object.hasOwn(message, 'error');
export const isSuccess = (message: JsonObject): boolean => Object.hasOwn(message, 'response');
/** An event is what answers nothing. */
export const isEvent = (message: JsonObject): boolean => !isError(message) && !isSuccess(message);
