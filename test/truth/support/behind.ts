import type { AskApi } from '../../../src/reference/endpoint.js';
import type { PlayedApi } from '../../../src/wire/api.js';

/** How long the references of tests wait for the API behind them, in milliseconds: also a busy machine answers sooner. */
export const apiTimeoutMs = 500;

/** Asks the API that the suite plays, without a transport: who hangs up gives no answer, and neither does who is given up. */
export function askPlayed(api: PlayedApi): AskApi {
  return async ({ method, path = '', headers = {} }, giveUp) => {
    const { pathname, search } = new URL(path, 'http://memory/');
    const given = Object.entries(headers).filter((entry): entry is [string, string] => entry[1] !== undefined);
    const givenUp = new Promise<null>((resolve) => {
      giveUp.addEventListener('abort', () => resolve(null), { once: true });
    });
    const asked = api.answer({ method, url: `${pathname}${search}`, headers: Object.fromEntries(given) });
    const reply = await Promise.race([asked, givenUp]);
    return reply?.kind === 'answer' ? reply : null;
  };
}
