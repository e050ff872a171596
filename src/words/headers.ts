import type { Headers } from '../wire/wire.js';

/** Says what an exchange is about, and nothing of who takes part in it. */
const telling = new Set(['content-type', 'content-length', 'upgrade', 'allow', 'location']);
/** Passed on as clients send it, and no secret of anybody's. */
const open = new Set(['user-agent', 'x-real-ip', 'accept', 'content-type']);
/** Says who is asked about. */
const identifying = new Set(['authorization', 'cookie', 'x-csrftoken']);

/** What a reader needs of the headers of plain HTTP. */
export function safeHeaders(headers: Headers): Headers {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => telling.has(name)));
}

/**
 * What a reader needs of the headers that the subject passed on: what the suite gave it itself, which is what has the
 * nonce of the run in it, without the secrets of the target. A credential of the subject's own is nobody's to read.
 */
export function passedOn(headers: Headers, nonce: string, targetHeaders: Headers): Headers {
  const secrets = Object.values(targetHeaders).filter((secret) => secret !== '');
  const shown = (value: string): string => secrets.reduce((text, secret) => text.replaceAll(secret, '…'), value);
  const told = Object.entries(headers).filter(
    ([name, value]) => open.has(name) || (identifying.has(name) && value.includes(nonce)),
  );
  return Object.fromEntries(told.map(([name, value]) => [name, shown(value)]));
}
