import type { Clock } from '../../base/clock.js';
import { isDeeper } from '../../base/json.js';
import type { AskApi, Handshake, HttpAnswer, HttpRequest } from '../endpoint.js';
import type { HighTemplarLimits } from './limits.js';
import type { Rules, Verdict } from './model.js';

/** What asking the API needs. */
export interface Bootstrap {
  readonly ask: AskApi;
  readonly rules: Rules;
  readonly limits: HighTemplarLimits;
  readonly clock: Clock;
  /** After how long it is given up, in milliseconds. */
  readonly timeoutMs: number;
}

/** Asking about one client. */
export interface Inquiry {
  /** Stops it: nobody wants to know any more. */
  stop(): void;
}

/** How often an answer may say that another one is to be asked for. */
const mostRedirects = 10;

/** Asks the API who a client is, and tells it once; a second time only where an answer still counts that came too late. */
export function inquire(
  { ask, rules, limits, clock, timeoutMs }: Bootstrap,
  handshake: Handshake,
  tell: (verdict: Verdict) => void,
): Inquiry {
  const giveUp = new AbortController();
  const request = rules.request(handshake);
  let waiting = true;
  const cancel = clock.after(rules.patience(timeoutMs), () => {
    waiting = false;
    giveUp.abort();
    tell(rules.judge(null, request));
  });
  answer().then(
    (answered) => heard(withinLimits(rules.judge(readable(answered), request))),
    () => heard(rules.judge(null, request)),
  );
  return {
    stop() {
      waiting = false;
      cancel();
      giveUp.abort();
    },
  };

  async function answer(): Promise<HttpAnswer | null> {
    let last: HttpAnswer | null = null;
    for (let times = 0; times < rules.askTimes; times++) last = await followed(request);
    return last;
  }

  async function followed(first: HttpRequest): Promise<HttpAnswer | null> {
    let next: HttpRequest | null = first;
    let last: HttpAnswer | null = null;
    for (let hops = 0; next !== null && hops <= mostRedirects; hops++) {
      last = await ask(next, giveUp.signal);
      next = last === null ? null : rules.redirected(next, last);
    }
    return last;
  }

  function heard(verdict: Verdict): void {
    const counted = waiting ? verdict : rules.late(verdict);
    waiting = false;
    cancel();
    if (counted !== null) tell(counted);
  }

  /** What is nested too deeply is not looked at. */
  function readable(answered: HttpAnswer | null): HttpAnswer | null {
    return answered !== null && isDeeper(answered.text, limits.depth) ? { ...answered, text: '' } : answered;
  }

  function withinLimits(verdict: Verdict): Verdict {
    return verdict.kind === 'allowed' && verdict.rooms.length > limits.rooms ? { kind: 'denied' } : verdict;
  }
}

/** The request that asks who a client is; `own` passes its own authorization on, where it names no token. */
export function requestFor({ query = '', headers = {} }: Handshake, own: boolean): HttpRequest {
  const token = new URLSearchParams(query).get('token');
  const given = token === null || token === '' ? (own ? headers.authorization : undefined) : `Token ${token}`;
  const passed = {
    cookie: headers.cookie,
    'user-agent': headers['user-agent'],
    'x-real-ip': headers['x-real-ip'],
    'x-csrftoken': cookieIn(headers.cookie ?? '', 'csrftoken'),
    authorization: given,
  };
  const there = Object.entries(passed).filter(([, value]) => value !== undefined && value !== '');
  return { method: 'GET', path: 'bootstrap/', headers: Object.fromEntries(there) };
}

/** The value of a cookie, quotes undone. */
function cookieIn(cookies: string, name: string): string | undefined {
  for (const cookie of cookies.split(';')) {
    const at = cookie.indexOf('=');
    if (at > 0 && cookie.slice(0, at).trim() === name) {
      return cookie
        .slice(at + 1)
        .trim()
        .replace(/^"(.*)"$/, '$1');
    }
  }
  return undefined;
}
