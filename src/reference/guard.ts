import { createHash, timingSafeEqual } from 'node:crypto';
import { type HttpAnswer, type HttpRequest, jsonAnswer } from './endpoint.js';

/**
 * Guards a control route: says who may not use it, and what is missing; null where nothing is. It is no rule: no variant
 * opens it.
 */
export function guardOf(secret: string | null): (request: HttpRequest) => HttpAnswer | null {
  return secret === null ? fromThisMachine : withSecret(secret);
}

const refuse = (status: number, message: string, headers: Readonly<Record<string, string>> = {}): HttpAnswer =>
  jsonAnswer(status, { code: 'error', message }, headers);

function withSecret(secret: string): (request: HttpRequest) => HttpAnswer | null {
  const expected = digest(secret);
  return ({ headers = {} }) => {
    const [, given] = /^bearer +(.*)$/i.exec(headers.authorization ?? '') ?? [];
    // Digests are of one length: how long the comparison takes says nothing of the secret.
    if (given === undefined || !timingSafeEqual(digest(given), expected)) {
      return refuse(401, 'The secret is missing: authorization: Bearer <secret>', { 'www-authenticate': 'Bearer' });
    }
    return isJson(headers) ? null : refuse(415, 'The body must be sent with content-type: application/json');
  };
}

/** A web page that is open on this machine is told by its headers: it cannot send JSON without being asked first. */
function fromThisMachine({ remote, headers = {} }: HttpRequest): HttpAnswer | null {
  const forwarded = headers['x-forwarded-for'] !== undefined || headers.forwarded !== undefined;
  if (remote === true || forwarded) return refuse(403, 'Without a secret only this machine may use this');
  if (headers.origin !== undefined) return refuse(403, 'Without a secret no web page may use this');
  return isJson(headers) ? null : refuse(403, 'Without a secret content-type must be application/json');
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

const isJson = (headers: NonNullable<HttpRequest['headers']>): boolean =>
  /^application\/json *(;|$)/i.test(headers['content-type'] ?? '');
