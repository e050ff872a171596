import { isObject, type Json, type JsonObject, member } from '../../src/base/json.js';
import type { Frame } from '../../src/wire/recording.js';
import type { Headers, HttpAnswer } from '../../src/wire/wire.js';
import type { Exchange, Take } from '../../src/words/take.js';
import { type Demand, Stopped } from '../../src/words/testimony.js';
import { below, type Credentials, credentialsOf, siteOf, type Who } from './place.js';

/** The answer to a request over HTTP. */
export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  /** What its body holds; undefined where that is no JSON. */
  readonly json: Json | undefined;
  readonly sent: Frame;
  readonly frame: Frame;
}

/** Why a request was not answered. */
export interface Unanswered {
  readonly why: string;
}

/** What is posted, and as what. */
export type Body =
  | { readonly json: Json }
  | { readonly form: Readonly<Record<string, string>> }
  | { readonly query: Readonly<Record<string, string>> }
  | { readonly text: string; readonly type: string };

const loginPath = 'api/method/login';
const graphqlPath = 'api/method/graphql';

/** The forms in which a login may come. */
const loginForms = ['json', 'form', 'query'] as const;
type LoginForm = (typeof loginForms)[number];

/** The site over HTTP, as somebody asks it. */
export class Site {
  readonly take: Take;
  readonly url: string;

  constructor(take: Take) {
    const url = siteOf(take.target);
    if (url === null) throw new Error('nobody logs in over HTTP here');
    this.take = take;
    this.url = url;
  }

  /** Posts, with the cookie of a session where there is one. An answer must come: its absence breaks the demand. */
  async post(path: string, body: Body, demand: Demand, cookie: string | null = null): Promise<Answered> {
    const exchange = await this.#ask(path, body, cookie);
    return read(exchange, await this.take.answered(exchange, demand));
  }

  /** Posts where nothing is demanded: nobody else is asked whether the subject lives. */
  async #tries(path: string, body: Body, cookie: string | null = null): Promise<Answered | Unanswered> {
    const exchange = await this.#ask(path, body, cookie);
    return exchange.answer.ok ? read(exchange, exchange.answer) : { why: exchange.answer.reason };
  }

  async #ask(path: string, body: Body, cookie: string | null): Promise<Exchange> {
    const url = new URL(below(this.url, path));
    if ('query' in body) for (const [name, value] of Object.entries(body.query)) url.searchParams.set(name, value);
    const [text, type] = bodyOf(body);
    const headers = {
      ...this.take.target.headers,
      accept: 'application/json',
      origin: url.origin,
      ...(type === null ? {} : { 'content-type': type }),
      ...(cookie === null ? {} : { cookie }),
    };
    const asked = { method: 'POST' as const, headers, ...(text === null ? {} : { body: text }) };
    return this.take.ask('http', url.href, asked);
  }

  /** Tries to log in. */
  login(credentials: Credentials, demand: Demand, how: LoginForm = 'json'): Promise<Answered> {
    return this.post(loginPath, loginBody(credentials, how), demand);
  }

  /** The cookie of a session of a user, whose login is as good as any other; null for a guest. */
  async session(who: Who): Promise<string | null> {
    if (who === 'guest') return null;
    return this.knownSession(who) ?? this.#keeps(who, await this.freshSession(who));
  }

  /** The cookie of the session that a user had before; null where there was none. */
  knownSession(who: Who): string | null {
    const known = this.take.facts.get(`session of ${who}`);
    return typeof known === 'string' ? known : null;
  }

  /** The cookie of a session where nothing is judged by it: null as well where nobody is let in, or nothing answers. */
  async sessionIfAny(who: Who): Promise<string | null> {
    const known = this.knownSession(who);
    if (who === 'guest' || known !== null) return known;
    for (const how of loginForms) {
      const tried = await this.#tries(loginPath, loginBody(credentialsOf(this.take.target, who), how));
      // It would not answer another form either, and the time is needed for what the session is for.
      if ('why' in tried) return null;
      const cookie = sessionIn(tried);
      if (cookie !== null) return this.#keeps(who, cookie);
    }
    return null;
  }

  #keeps(who: Who, cookie: string): string {
    this.take.facts.set(`session of ${who}`, cookie);
    return cookie;
  }

  /** Logs in, which must succeed. */
  async freshSession(who: Exclude<Who, 'guest'>, requirement = 'frappe-graphql/login'): Promise<string> {
    const demand = { requirement, expected: 'the status 200, and a cookie `sid`' };
    const credentials = credentialsOf(this.take.target, who);
    // Where one way is not taken, that is a finding of its own, and no reason to stay outside.
    let refused: Answered | null = null;
    for (const how of loginForms) {
      const answered = await this.login(credentials, demand, how);
      const cookie = sessionIn(answered);
      if (cookie !== null) return cookie;
      refused ??= answered;
    }
    if (refused === null) throw new Error('nobody has tried to log in');
    return this.take.fail(demand, loginSeen(refused), [refused.sent, refused.frame]);
  }

  /** Who a session is of, as the site says it. */
  async whoIs(cookie: string | null, demand: Demand): Promise<Answered> {
    return this.post('api/method/frappe.auth.get_logged_user', { query: {} }, demand, cookie);
  }

  /** Posts an operation. */
  graphql(body: JsonObject, demand: Demand, cookie: string | null): Promise<Answered> {
    return this.post(graphqlPath, { json: body }, demand, cookie);
  }

  /** Posts an operation where nothing is demanded. */
  triesGraphql(body: JsonObject, cookie: string | null): Promise<Answered | Unanswered> {
    return this.#tries(graphqlPath, { json: body }, cookie);
  }
}

/** Asks for something that steers the subject, and must be done: nothing follows for the subject where it is not. */
export async function steers(take: Take, url: string, headers: Headers, body: JsonObject): Promise<Frame> {
  const asked = {
    method: 'POST' as const,
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  };
  const { answer, frames } = await take.ask('control', url, asked);
  const done = answer.ok && answer.status >= 200 && answer.status <= 299;
  const seen = answer.ok ? `the status ${answer.status}` : answer.reason;
  if (!done || frames[0] === undefined) throw new Stopped(`a control route did not do what was asked: ${seen}`, null);
  return frames[0];
}

/** The cookie of a session in an answer, as it is sent back; null where there is none. */
export function cookieIn({ headers }: Pick<Answered, 'headers'>): string | null {
  const sid = /(?:^|[\s,;])sid=([^;,\s]*)/.exec(headers['set-cookie'] ?? '')?.[1];
  return sid === undefined || sid === '' || sid === 'Guest' ? null : `sid=${sid}`;
}

/** The cookie of the session that a login is answered with; null where it was not answered as it must be. */
export function sessionIn(answered: Answered): string | null {
  return answered.status === 200 ? cookieIn(answered) : null;
}

/** How a login was answered, in words. */
export function loginSeen(answered: Answered): string {
  return `the status ${answered.status}${cookieIn(answered) === null ? ', and no cookie `sid`' : ''}`;
}

/** Whether a session is this user's, as the site says it. */
export async function isHis(site: Site, cookie: string, { usr }: Credentials): Promise<boolean> {
  const demand = { requirement: 'frappe-graphql/who', expected: 'an answer' };
  return isUser(messageIn(await site.whoIs(cookie, demand)), usr);
}

/** Whether a user is called so: in any case of letters. */
export function isUser(told: Json | undefined, usr: string): boolean {
  return typeof told === 'string' && told.toLowerCase() === usr.toLowerCase();
}

/** What an answer says under `message`. */
export function messageIn({ json }: Pick<Answered, 'json'>): Json | undefined {
  return isObject(json) ? member(json, 'message') : undefined;
}

function loginBody({ usr, pwd }: Credentials, how: LoginForm): Body {
  const own = { usr, pwd };
  return how === 'json' ? { json: own } : how === 'form' ? { form: own } : { query: own };
}

/** An answer, read. */
function read({ frames: [sent, frame] }: Exchange, answer: Extract<HttpAnswer, { ok: true }>): Answered {
  if (sent === undefined || frame === undefined) throw new Error('an exchange has two frames');
  return { status: answer.status, headers: answer.headers, json: jsonIn(answer.text), sent, frame };
}

function bodyOf(body: Body): readonly [string | null, string | null] {
  if ('json' in body) return [JSON.stringify(body.json), 'application/json'];
  if ('form' in body) return [new URLSearchParams(body.form).toString(), 'application/x-www-form-urlencoded'];
  return 'text' in body ? [body.text, body.type] : [null, null];
}

function jsonIn(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}
