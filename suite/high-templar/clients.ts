import { isObject } from '../../src/base/json.js';
import type { ApiReply, ApiRequest } from '../../src/wire/api.js';
import type { Frame } from '../../src/wire/recording.js';
import type { Locks } from '../../src/words/suite.js';
import type { Opening, Take } from '../../src/words/take.js';
import type { ResolvedTarget } from '../../src/words/target.js';
import { fixtureWorld, freshWorld, type Room, type World } from './rooms.js';

/** The clients of the fixture: one that is allowed the rooms of its world, one that is allowed none, one that is refused. */
export type Who = 'full' | 'none' | 'denied';

/** Somebody who connects. */
export interface Client {
  readonly who: Who | 'own';
  /** What makes the gateway know this client. */
  readonly opening: Opening;
  /** What the API was asked about this client so far; nothing where the suite does not play it. */
  readonly asked: readonly Frame[];
}

/** What the played API answers about a client. */
export type Reply = (request: ApiRequest) => Promise<ApiReply> | ApiReply;

/** Whether the suite plays the API of a target: then every client is there. */
export function playsApi({ extra, capabilities }: ResolvedTarget): boolean {
  return capabilities.api !== false && extra.api !== undefined;
}

/** How long the gateway waits for the played API, in milliseconds, where that is known. */
export function givesUpMs({ extra }: ResolvedTarget): number | null {
  return isObject(extra.api) && typeof extra.api.giveUpMs === 'number' ? extra.api.giveUpMs : null;
}

/** What hears or triggers whole sets of rooms runs alone, where everybody's rooms are the same. */
export function wholeSets(target: ResolvedTarget): Locks {
  return playsApi(target) ? {} : { wildcard: 'exclusive' };
}

/** An answer of the API with JSON in it. */
export function jsonReply(status: number, body: unknown): ApiReply {
  const headers = { 'content-type': 'application/json' };
  return { kind: 'answer', status, headers, text: JSON.stringify(body) };
}

/** The answer about a client who is allowed these rooms. */
export function allows(...rooms: readonly Room[]): ApiReply {
  return jsonReply(200, { allowed_rooms: rooms });
}

const refuses = jsonReply(403, { detail: 'unknown' });

/** The clients of one take, and the rooms that they are allowed. */
export class Clients {
  readonly world: World;
  readonly #take: Take;
  readonly #known = new Map<Who, Client>();

  constructor(take: Take) {
    this.#take = take;
    this.world = playsApi(take.target) ? freshWorld((word) => take.fresh(word)) : fixtureWorld;
  }

  /** A client of the fixture: the same one each time. */
  known(who: Who): Client {
    const known = this.#known.get(who);
    if (known !== undefined) return known;
    const { exact, star, other } = this.world;
    const replies = { full: allows(exact, star, other), none: allows(), denied: refuses };
    const client = playsApi(this.#take.target)
      ? { ...this.own(() => replies[who]), who }
      : { who, opening: openingOf(tokenOf(this.#take, who), `token=<${who}>`), asked: [] };
    this.#known.set(who, client);
    return client;
  }

  /** A client of one's own, where the suite plays the API: about it the API answers what is said here. */
  own(reply: Reply): Client {
    const asked: Frame[] = [];
    const nonce = this.#take.fresh('client');
    this.#take.playApi(nonce, (request, frame) => {
      asked.push(frame);
      return reply(request);
    });
    return { who: 'own', opening: openingOf(nonce), asked };
  }
}

/** What a connection is opened with that nobody wants anything particular of: that of a client that is allowed rooms. */
export function usualOpening(take: Take): Opening {
  return new Clients(take).known('full').opening;
}

/** What a client shows: the same in the query, in cookies and in a header, since gateways look in one of them. */
function openingOf(token: string, shownQuery?: string): Opening {
  return {
    query: { token },
    headers: { cookie: `sessionid=${token}; csrftoken=${token}`, authorization: `Token ${token}` },
    ...(shownQuery === undefined ? {} : { shownQuery }),
  };
}

/** The fixture's token of a client: the target's, else the usual one. */
function tokenOf({ target }: Take, who: Who): string {
  const { tokens } = target.extra;
  const named = isObject(tokens) ? tokens[who] : undefined;
  return typeof named === 'string' ? named : `conformance-${who}`;
}
