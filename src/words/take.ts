import type { Clock } from '../base/clock.js';
import { deferred } from '../base/deferred.js';
import type { Json } from '../base/json.js';
import { clip } from '../base/text.js';
import type { Transcript } from '../generated/types/tool.js';
import type { FaultKind } from '../judge/evidence.js';
import type { Monitor } from '../judge/monitor.js';
import type { Broker, Handed } from '../wire/amqp.js';
import type { ApiReply, ApiRequest, PlayedApi } from '../wire/api.js';
import { Conversation, type Refusal } from '../wire/conversation.js';
import { type Frame, Recording } from '../wire/recording.js';
import type { Bounds, End, Headers, HttpAnswer, HttpAsked, Load, Wire } from '../wire/wire.js';
import { passedOn, safeHeaders } from './headers.js';
import type { ResolvedTarget } from './target.js';
import { type Demand, indexes, mostWords, Stopped, Testimony } from './testimony.js';

/** What surrounds a take. */
export interface Surroundings {
  readonly target: ResolvedTarget;
  readonly names: Readonly<Record<string, string>>;
  readonly wire: Wire;
  readonly clock: Clock;
  readonly bounds: Bounds;
  /** What all takes of the run hold together. */
  readonly load: Load;
  readonly monitors: readonly Monitor[];
  readonly by: 'scenario' | 'property';
  /** What is waited for is waited for this many times `timeoutMs`. */
  readonly patience: number;
  /** A deadline other than `timeoutMs`, in milliseconds: shrinking is shorter of breath. */
  readonly deadlineMs?: number;
  /** What takes have found out about the subject, for all that follow. */
  readonly facts: Map<string, Json>;
  /** Where connections are opened. */
  readonly url: string;
  /** Is in every name of this run, and in nothing else. */
  readonly nonce: string;
  /** A sentinel took so many milliseconds to arrive. */
  lagged(ms: number): void;
  /** Makes a name that nobody else uses in this run, nor in an earlier one. */
  fresh(word: string): string;
  /** Whether an omission under this requirement is seen for the second time at least, and counts. */
  confirmed(requirement: string): boolean;
  /** What a connection is opened with where nothing else is said. */
  opening(take: Take): Opening | Promise<Opening>;
  /** Whether the subject answers anything on this connection. */
  alive(take: Take, conversation: Conversation): Promise<boolean>;
  /** Whether a capability or a piece of the fixture is there: declared, or found by its probe. */
  has(capability: string): boolean;
  /** Resolves when the run is interrupted. */
  readonly signal: AbortSignal;
  /** The API that the suite plays behind the subject, where it does. */
  readonly api: PlayedApi | null;
  /** The broker between the suite and the subject, where there is one. */
  readonly broker: Broker | null;
}

/** What a connection is opened with. */
export interface Opening {
  /** Default: the take's room. */
  readonly room?: string;
  /** Members of the URL's query. */
  readonly query?: Readonly<Record<string, string>>;
  /** Headers of this connection, beside the target's. */
  readonly headers?: Headers;
  /** How a transcript names the query, where its values are not to be told. */
  readonly shownQuery?: string;
  /** What is known to take longer than other handshakes, in milliseconds. */
  readonly atLeastMs?: number;
}

/** An exchange of plain HTTP: what came of it, and its two frames. */
export interface Exchange {
  readonly answer: HttpAnswer;
  readonly frames: readonly Frame[];
}

interface Claim extends Demand {
  readonly about: (() => readonly Frame[]) | undefined;
  readonly conversation: Conversation;
  readonly match: (frame: Frame) => boolean;
  readonly kind: FaultKind;
}

/** What the silence of a connection means: in words what was seen, or why nobody knows. */
type Silence = { readonly seen: string } | { readonly unclear: string };

/** What first contact may take, in deadlines. */
const contactDeadlines = 1.8;

/**
 * One performance of a scenario or of a script: its connections, what was said on them, and the evidence. Its words
 * are those that every protocol needs; a protocol's own peer is built on them.
 */
export class Take extends Testimony {
  readonly recording: Recording;
  readonly #around: Surroundings;
  readonly #conversations: Conversation[] = [];
  readonly #watches = new Map<string, ((frame: Frame) => void)[]>();
  readonly #claims: Claim[] = [];
  readonly #farewells: (() => void)[] = [];
  readonly #requests = new Set<AbortController>();
  readonly #resting = new Set<() => void>();
  #asked = 0;
  /** Why nothing more may begin; null while the take goes on. */
  #over: string | null = null;
  #fault: unknown = null;
  #room: string | null = null;

  constructor(around: Surroundings) {
    super(around.by);
    this.#around = around;
    this.recording = new Recording(around.clock);
    this.recording.listen((frame) => this.#seen(frame));
  }

  get target(): ResolvedTarget {
    return this.#around.target;
  }

  get clock(): Clock {
    return this.#around.clock;
  }

  /** The fixture's names: the target's, else the protocol's. */
  get names(): Readonly<Record<string, string>> {
    return this.#around.names;
  }

  /** How long to wait for what must come, in milliseconds. */
  get timeoutMs(): number {
    return (this.#around.deadlineMs ?? this.target.timeoutMs) * this.#around.patience;
  }

  /** Whether a capability or a piece of the fixture is there: declared, or found by its probe. */
  has(capability: string): boolean {
    return this.#around.has(capability);
  }

  /** A name that nobody has used before: the word and what makes this run its own. */
  fresh(word: string): string {
    return this.#around.fresh(word);
  }

  /** What was found out about the subject: kept for all takes of the run. */
  get facts(): Map<string, Json> {
    return this.#around.facts;
  }

  /** The room that this take's connections share where the target's URL names one: fresh for each take. */
  get room(): string {
    this.#room ??= this.fresh('room');
    return this.#room;
  }

  /**
   * Opens a connection that is recorded, watched by all monitors, and closed in order at the end.
   */
  async connect(opening: Opening = {}): Promise<Conversation> {
    let { conversation, refusal } = await this.knock(opening);
    // Once more: a subject that is busy may have been late, and what it is judged for is something else.
    if (refusal !== null) ({ conversation, refusal } = await this.knock(opening));
    if (refusal !== null) throw new Stopped(`a connection could not be opened: ${refusal.reason}`, null);
    return conversation;
  }

  /** Asks for a connection that may be refused. */
  async knock(
    opening: Opening,
    shownUrl?: string,
  ): Promise<{ readonly conversation: Conversation; readonly refusal: Refusal | null }> {
    const conversation = this.#conversation();
    const url = new URL(this.#url(opening.room ?? this.room));
    for (const [name, value] of Object.entries(opening.query ?? {})) url.searchParams.set(name, value);
    const query = opening.shownQuery ?? new URLSearchParams(opening.query).toString();
    const shown = shownUrl ?? (query === '' ? url.pathname : `${url.pathname}?${query}`);
    const timeoutMs = Math.max(this.timeoutMs, opening.atLeastMs ?? 0);
    const opened = await conversation.open(this.#around.wire, url.href, shown, timeoutMs, opening.headers);
    return { conversation, refusal: opened.ok ? null : opened };
  }

  /** Makes a plain HTTP GET where the WebSocket endpoint is; it is recorded as an exchange of its own. */
  get(): Promise<Exchange> {
    return this.ask('http', this.#url(this.room), { method: 'GET', headers: this.target.headers });
  }

  /** Makes a plain HTTP request of the subject; headers are sent and not recorded, but for the type of the body. */
  async ask(conn: string, address: string, asked: HttpAsked): Promise<Exchange> {
    this.#mayGoOn();
    const giveUp = new AbortController();
    this.#requests.add(giveUp);
    const cancel = this.clock.after(this.timeoutMs, () => giveUp.abort());
    const id = `h${++this.#asked}`;
    const { method, headers, body } = asked;
    const url = new URL(address).pathname;
    if (!this.#watches.has(conn)) this.#watch(conn);
    const request = this.recording.add(conn, 'send', {
      ...(body === undefined ? {} : { text: body }),
      more: { kind: 'http-request', method, url, id, ...(body === undefined ? {} : { headers: safeHeaders(headers) }) },
    });
    const answer = await this.#around.wire.request(address, asked, giveUp.signal);
    cancel();
    this.#requests.delete(giveUp);
    const response = answer.ok
      ? this.recording.add(conn, 'recv', {
          text: answer.text,
          more: { kind: 'http-response', status: answer.status, headers: safeHeaders(answer.headers), id },
        })
      : this.recording.add(conn, 'close', { more: { by: 'subject', note: answer.reason } });
    return { answer, frames: [request, response] };
  }

  /**
   * Hands a message to the broker; returns it as it was recorded. A broker that does not take it says nothing of the
   * subject, and the take stops.
   */
  async publish(conn: string, body: string): Promise<Frame> {
    this.#mayGoOn();
    const { broker } = this.#around;
    if (broker === null) throw new Error('There is no broker between the suite and the subject');
    const { exchange, routingKey } = broker.address;
    const note = `exchange ${exchange}, routing key ${routingKey}`;
    const frame = this.recording.add(conn, 'send', { text: body, more: { kind: 'amqp', note } });
    const limit = deferred<Handed>();
    const giveUp = (): void => limit.resolve({ ok: false, reason: 'it did not answer in time' });
    const cancel = this.clock.after(this.timeoutMs, giveUp);
    const handed = await Promise.race([broker.publish(body), limit.promise]).finally(cancel);
    if (!handed.ok) throw new Stopped(`the broker did not take a message: ${handed.reason}`, null);
    return frame;
  }

  /**
   * Answers what the subject asks of the played API with a nonce, until the take ends. What is asked and answered is
   * recorded.
   */
  playApi(nonce: string, reply: (request: ApiRequest, frame: Frame) => Promise<ApiReply> | ApiReply): void {
    const { api } = this.#around;
    if (api === null) throw new Error('The suite plays no API behind this subject');
    // Whoever is still waited for when the take ends is not left waiting.
    const over = deferred<ApiReply>();
    const forget = api.expect(nonce, async (request) => {
      const id = `b${++this.#asked}`;
      const { method, url } = request;
      const headers = passedOn(request.headers, this.#around.nonce, this.target.headers);
      const frame = this.recording.add('backend', 'recv', { more: { kind: 'http-request', method, url, headers, id } });
      const said = await Promise.race([this.#replied(() => reply(request, frame)), over.promise]);
      if (said.kind === 'hang-up') {
        this.recording.add('backend', 'close', { more: { by: 'peer' } });
      } else {
        const { status, text } = said;
        const more = { kind: 'http-response', status, headers: said.headers, id } as const;
        this.recording.add('backend', 'send', { text, more });
      }
      return said;
    });
    this.onFarewell(() => {
      forget();
      over.resolve({ kind: 'hang-up' });
    });
  }

  /** The answer of an exchange, which the requirement demands: where none came, that is an omission like any other. */
  async answered({ answer, frames }: Exchange, demand: Demand): Promise<Extract<HttpAnswer, { ok: true }>> {
    if (answer.ok) return answer;
    const unclear = 'subject unresponsive: neither HTTP nor a new connection is answered';
    const alive = await this.witness();
    return this.#missed(demand, alive ? { seen: `no whole answer: ${answer.reason}` } : { unclear }, frames);
  }

  /**
   * Waits for a frame that the requirement demands. Where it does not come, finds out whether the subject is alive;
   * then the omission is broken, or suspected until it is seen again with more patience, and the take stops. `atLeastMs`:
   * what is known to take longer than other answers. `ended`: what the end of the connection breaks, where it is not
   * this.
   */
  async must(
    conversation: Conversation,
    demand: Demand,
    match: (frame: Frame) => boolean,
    options: {
      readonly from?: number;
      readonly about?: readonly Frame[];
      readonly atLeastMs?: number;
      readonly ended?: Demand & { readonly about: readonly Frame[] };
    } = {},
  ): Promise<Frame> {
    const genuine = (frame: Frame): boolean => match(frame) && !conversation.isEcho(frame);
    const from = options.from ?? conversation.mark();
    const timeoutMs = Math.max(this.timeoutMs, options.atLeastMs ?? 0);
    const arrival = await conversation.wait(genuine, { from, timeoutMs });
    if (arrival.kind === 'frame') return arrival.frame;
    const about = options.about ?? conversation.sent.slice(-1);
    const silence = await this.#silence(conversation);
    const late = conversation.received.slice(from).find(genuine);
    const { ended } = options;
    if (late === undefined && conversation.end !== null && ended !== undefined) {
      return this.#missed(ended, silence, ended.about);
    }
    if (late === undefined) return this.#missed(demand, silence, about);
    this.#late(demand, late);
    return late;
  }

  /** Waits for the end of a connection that the requirement demands. */
  async mustEnd(conversation: Conversation, demand: Demand, about: readonly Frame[]): Promise<End> {
    const end = await conversation.ended(this.timeoutMs);
    if (end !== null) return end;
    const silence = await this.#silence(conversation);
    if (conversation.end === null) return this.#missed(demand, silence, about);
    this.#late(demand);
    return conversation.end;
  }

  /**
   * Asks until the answer holds or the deadline has passed: for state that converges. `ask` returns true when it
   * holds, or in words what it saw.
   */
  async converges(demand: Demand, ask: () => Promise<true | string>, about: () => readonly Frame[]): Promise<void> {
    const seen = await this.polls(ask, (answer) => answer === true, this.timeoutMs);
    if (seen !== true) this.omitted(demand, seen, about());
  }

  /** Asks until the answer is right or `withinMs` have passed, less and less often, and returns the last answer. */
  async polls<T>(ask: () => Promise<T>, right: (answer: T) => boolean, withinMs: number): Promise<T> {
    const until = this.clock.now() + withinMs;
    for (let pauseMs = 2; ; pauseMs = Math.min(2 * pauseMs, 100)) {
      const answer = await ask();
      if (right(answer) || this.clock.now() >= until) return answer;
      await this.#pause(pauseMs);
    }
  }

  /** What must come has not come, and the subject is alive. Counts at once, or when it is seen again. */
  omitted(demand: Demand, seen: string, about: readonly Frame[]): never {
    const finding = this.whole({ ...demand, outcome: 'broken', kind: 'omission', seen, frames: indexes(about) });
    (this.#around.confirmed(demand.requirement) ? this.findings : this.suspicions).push(finding);
    throw new Stopped(clip(seen, mostWords), demand.requirement);
  }

  /**
   * Claims that no such frame comes on this connection, from `from` on and until the connection has ended. Prove it by
   * a sentinel; a later frame breaks the claim all the same.
   */
  forbid(
    conversation: Conversation,
    demand: Demand,
    match: (frame: Frame) => boolean,
    options: { readonly from?: number; readonly kind?: FaultKind; readonly about?: () => readonly Frame[] } = {},
  ): void {
    const claim: Claim = { ...demand, conversation, match, kind: options.kind ?? 'absence', about: options.about };
    this.#claims.push(claim);
    for (const frame of conversation.received.slice(options.from ?? conversation.mark())) this.#test(claim, frame);
  }

  /** A sentinel that was caused by one frame arrived as another: how far behind the subject is. */
  lagged(cause: Frame, arrived: Frame): void {
    this.#around.lagged(arrived.ms - cause.ms);
  }

  /** Waits out a time after which the subject does something by itself. */
  async rest(ms: number): Promise<void> {
    await new Promise<void>((resolve) => {
      const wake = (): void => {
        cancel();
        this.#resting.delete(wake);
        resolve();
      };
      const cancel = this.clock.after(ms, wake);
      this.#resting.add(wake);
    });
    this.#mayGoOn();
  }

  /** Waits out the subject's own broker; nothing where the target has no `settleMs`. */
  async settle(): Promise<void> {
    if (this.target.settleMs > 0) await this.#pause(this.target.settleMs);
  }

  /** Whether a fresh connection is answered while another one is silent. */
  async witness(): Promise<boolean> {
    const opening = { ...(await this.#around.opening(this)), room: this.fresh('witness') };
    const { conversation, refusal } = await this.knock(opening, '(witness)');
    return refusal === null && (await this.#around.alive(this, conversation));
  }

  /** Runs when the take ends, before its connections are closed: to leave nothing behind at the subject. */
  onFarewell(farewell: () => void): void {
    this.#farewells.push(farewell);
  }

  /** Ends all connections in order. Claims of absence stay armed until then. */
  async finish(): Promise<void> {
    for (const farewell of this.#farewells) farewell();
    this.#over ??= 'it was over';
    await Promise.all(this.#conversations.map((conversation) => conversation.close(this.timeoutMs)));
  }

  /** Cuts all connections off: whatever waits on them ends now. */
  cut(note: string): void {
    this.#over ??= note;
    for (const request of this.#requests) request.abort();
    for (const wake of this.#resting) wake();
    for (const conversation of this.#conversations) conversation.cut(note);
  }

  /** What is left of the time for first contact, in milliseconds: where it fails, the run ends within two deadlines. */
  get contactLeftMs(): number {
    return Math.max(0, contactDeadlines * this.timeoutMs - this.recording.ms());
  }

  /** What came is not held any more. */
  release(): void {
    for (const conversation of this.#conversations) conversation.release();
  }

  /** What went wrong in the suite itself while it looked at a frame; null where nothing did. */
  get fault(): unknown {
    return this.#fault ?? this.#conversations.find(({ fault }) => fault !== null)?.fault ?? null;
  }

  /** All that was said, in the format of transcripts. */
  transcript(title: string): Transcript {
    const { protocol, binding, profile } = this.target;
    const about = { protocol, ...(binding === null ? {} : { binding }), profile, title };
    const deciding = [...this.findings, ...this.suspicions].filter((one) => one.outcome === 'broken');
    return this.recording.transcript(about, new Set(deciding.flatMap((one) => one.frames)));
  }

  /** What the silence of a connection means. */
  async #silence(conversation: Conversation): Promise<Silence> {
    // What the suite itself has cut off says nothing of the subject.
    this.#mayGoOn();
    if (conversation.end === null && (await this.#around.alive(this, conversation))) {
      return { seen: 'nothing, while a later request on the same connection was answered' };
    }
    const end = conversation.end;
    if (end?.cause === 'flood') return { unclear: end.note ?? 'floods' };
    if (end !== null) return { seen: `the end of the connection (${endInWords(end)})` };
    if (await this.witness()) return { seen: 'nothing more on this connection, while a new one was answered' };
    return { unclear: 'subject unresponsive: no connection is answered any more' };
  }

  /** What had to come did not: an omission, or inconclusive where nobody answers at all. */
  #missed(demand: Demand, silence: Silence, about: readonly Frame[]): never {
    if ('seen' in silence) return this.omitted(demand, silence.seen, about);
    this.inconclusive(demand.requirement, silence.unclear);
    throw new Stopped(silence.unclear, null);
  }

  #late(demand: Demand, ...frames: readonly Frame[]): void {
    this.observe(demand.requirement, 'late', frames, `came after more than ${this.timeoutMs} ms`);
  }

  /** Throws where the take is over: what was given up may still be under way, and must not begin anything. */
  #mayGoOn(): void {
    if (this.#around.signal.aborted) throw new Stopped('the run was interrupted', null);
    if (this.#over !== null) throw new Stopped(this.#over, null);
  }

  /** Where connections are opened, with a room in it, where it has a place for one. */
  #url(room: string): string {
    return this.#around.url.replaceAll('{room}', room);
  }

  #conversation(): Conversation {
    this.#mayGoOn();
    const name = connectionName(this.#conversations.length);
    const conversation = new Conversation(name, this.clock, this.recording, this.#around.bounds, this.#around.load);
    this.#conversations.push(conversation);
    this.#watch(name);
    return conversation;
  }

  /** Has all monitors watch a connection. */
  #watch(name: string): void {
    const scope = { profile: this.target.profile, fromStart: true };
    // What goes from one connection to the next is a client's doing, and clients are judged in recordings.
    const each = this.#around.monitors.filter((monitor) => monitor.whole !== true);
    const watches = each.map((monitor) => {
      const watch = monitor.watch(scope);
      return (frame: Frame): void => {
        for (const finding of watch(frame)) {
          // Most frames only show again what was shown before.
          if (!this.isNews(finding, 'monitor')) continue;
          this.find({
            ...finding,
            by: 'monitor',
            kind: finding.kind ?? (finding.outcome === 'broken' ? 'commission' : null),
            frames: finding.frames ?? [frame.index],
          });
        }
      };
    });
    this.#watches.set(name, watches);
  }

  /** Called from within the socket: what is thrown here would end the process, and is kept for the end of the take. */
  #seen(frame: Frame): void {
    try {
      for (const watch of this.#watches.get(frame.conn) ?? []) watch(frame);
      if (frame.dir !== 'recv') return;
      for (const claim of this.#claims) if (claim.conversation.name === frame.conn) this.#test(claim, frame);
    } catch (error) {
      this.#fault ??= error;
    }
  }

  #test(claim: Claim, frame: Frame): void {
    if (!claim.match(frame)) return;
    this.broken(claim, clip(frame.text ?? 'a binary frame'), [...(claim.about?.() ?? []), frame], claim.kind);
  }

  /** What goes wrong in the suite's own API is the suite's fault, and not the subject's. */
  async #replied(reply: () => Promise<ApiReply> | ApiReply): Promise<ApiReply> {
    try {
      return await reply();
    } catch (error) {
      this.#fault ??= error;
      return { kind: 'hang-up' };
    }
  }

  #pause(ms: number): Promise<void> {
    return new Promise((resolve) => void this.clock.after(ms, resolve));
  }
}

function connectionName(at: number): string {
  return at < 26 ? String.fromCharCode(97 + at) : `c${at}`;
}

/** How a connection ended, to be read in brackets. */
export function endInWords({ code, note }: End): string {
  return note === null ? `close code ${code}` : `close code ${code}: ${note}`;
}
