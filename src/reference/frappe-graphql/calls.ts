import { isDeeper, isObject, type JsonObject, parseJson } from '../../base/json.js';
import type { HttpRequest } from '../endpoint.js';
import type { FrappeGraphqlLimits } from './limits.js';
import { commandPath } from './paths.js';

/** A command of the server that somebody calls over HTTP. */
export interface Call {
  readonly command: string;
  /** The arguments, of the URL's query and of the body. */
  readonly args: JsonObject;
  /** What is wrong with the body; null: nothing. */
  readonly fault: 'no JSON' | 'no object' | 'nested too deeply' | null;
  /** Whether the body is a form, or there is none. */
  readonly isForm: boolean;
}

/** The command that a request calls; null where it calls none. */
export function readCall(request: HttpRequest, limits: FrappeGraphqlLimits): Call | null {
  const { path = '', query = '', body = '', headers = {} } = request;
  const isForm = !/^application\/json *(;|$)/i.test(headers['content-type'] ?? '');
  const inQuery = Object.fromEntries(new URLSearchParams(query));
  const { args, fault } = isForm ? { args: formOf(body), fault: null } : jsonOf(body, limits);
  const all = { ...inQuery, ...args };
  const command = path === '/' ? all.cmd : path.slice(commandPath.length);
  return typeof command === 'string' && command !== '' ? { command, args: all, fault, isForm } : null;
}

const formOf = (body: string): JsonObject => Object.fromEntries(new URLSearchParams(body));

function jsonOf(body: string, limits: FrappeGraphqlLimits): Pick<Call, 'args' | 'fault'> {
  if (isDeeper(body, limits.depth)) return { args: {}, fault: 'nested too deeply' };
  const parsed = parseJson(body);
  if (!parsed.ok) return { args: {}, fault: 'no JSON' };
  return isObject(parsed.value) ? { args: parsed.value, fault: null } : { args: {}, fault: 'no object' };
}
