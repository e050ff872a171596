import type { Clock } from '../../base/clock.js';
import { isDeeper, isObject, type Json, type JsonObject, member, parseJson } from '../../base/json.js';
import { encode } from '../encode.js';
import type { Handshake, Peer, Session } from '../endpoint.js';
import type { Fault, Message, Reply } from './facts.js';
import type { LogIn } from './log-in.js';
import { createRunning, type RunningOptions } from './running.js';
import type { Sessions } from './sessions.js';

/** What the connections of graphql-ws share. */
export interface Shared extends RunningOptions {
  readonly clock: Clock;
  readonly sessions: Sessions;
  readonly logIn: LogIn;
  /** Who somebody is that shows nothing. */
  readonly fallback: string;
}

/** One connection of graphql-ws. */
export interface Line extends Session {
  /** Ends it. */
  end(code: number): void;
}

/** `gone` is called once, when it has ended. */
export function createLine(shared: Shared, peer: Peer, handshake: Handshake, gone: () => void): Line {
  const { rules, limits, clock, sessions, logIn } = shared;
  const session = sessions.userOf(handshake.headers?.cookie);
  const operations = createRunning(shared, say);
  const early: string[] = [];
  let user = session ?? shared.fallback;
  let state: 'new' | 'asking' | 'ready' | 'over' = 'new';
  let earlySize = 0;
  let cancel = (): void => undefined;

  return { receive, receiveBinary, end, closed };

  function receive(text: string): void {
    if (text.length > limits.frame) end(rules.codes.large);
    if (state === 'asking') keep(text);
    else if (state !== 'over') read(text);
  }

  function receiveBinary(bytes: Uint8Array): void {
    if (state === 'over') return;
    const text = rules.binary(bytes);
    if (typeof text === 'string') receive(text);
    else reply(text);
  }

  /** What comes while a login is looked at is read afterwards. */
  function keep(text: string): void {
    early.push(text);
    earlySize += text.length;
    if (early.length > limits.early || earlySize > limits.frame) end(rules.codes.early);
  }

  function read(text: string): void {
    const parsed = isDeeper(text, limits.depth) ? null : parseJson(text);
    if (parsed === null) fail('too-deep', null);
    else if (!parsed.ok) fail('not-json', null);
    else if (!isObject(parsed.value)) fail('not-object', parsed.value);
    else take(parsed.value);
  }

  function take(message: JsonObject): void {
    const type = member(message, 'type');
    switch (type) {
      case 'connection_init':
        init(member(message, 'payload'));
        break;
      case 'start':
        start(message);
        break;
      case 'stop':
        operations.stop(member(message, 'id'));
        break;
      case 'connection_terminate':
        if (rules.terminateCode !== null) end(rules.terminateCode);
        break;
      default:
        fail(typeof type === 'string' ? 'type-unknown' : 'type-form', message);
    }
  }

  function init(payload: Json | undefined): void {
    const who = rules.initUser({ payload, session, fallback: shared.fallback });
    if (state === 'ready' && rules.initAgain !== 'again') reply(rules.initAgain);
    else if (who === null) reply(rules.initRefused());
    else if (typeof who === 'string') accept(who);
    else void ask(who.usr, who.pwd);
  }

  async function ask(usr: string, pwd: string): Promise<void> {
    state = 'asking';
    const found = await logIn('init', usr, pwd);
    if (state !== 'asking') return;
    state = 'new';
    if (found === null) reply(rules.initRefused());
    else accept(found);
    earlySize = 0;
    for (const text of early.splice(0)) receive(text);
  }

  function accept(given: string): void {
    user = given;
    state = 'ready';
    say(rules.acknowledged());
    cancel();
    beat();
  }

  function beat(): void {
    const { kaMs } = rules;
    if (kaMs === null || state === 'over') return;
    cancel = clock.after(kaMs, () => {
      say([{ type: 'ka' }]);
      beat();
    });
  }

  function start(message: JsonObject): void {
    const id = member(message, 'id');
    const unasked = state === 'new' && rules.startBeforeInit !== 'execute' ? rules.startBeforeInit(id) : null;
    if (unasked !== null) reply(unasked);
    else if (!rules.isId(id)) fail('id-form', message);
    else if (!operations.hasRoom()) fail('full', message);
    else operations.start(id ?? null, member(message, 'payload'), user);
  }

  function fail(fault: Fault, message: Json): void {
    reply(rules.faulty(fault, message));
  }

  function reply(given: Reply): void {
    say(given.messages);
    if (given.kind === 'end') end(given.code);
  }

  function say(messages: readonly Message[]): void {
    for (const message of messages) {
      const text = encode(message);
      if (text === null || state === 'over') continue;
      peer.send(text);
      // A slow reader is cut off, not buffered for without end; it would not read a close frame either.
      if ((peer.buffered?.() ?? 0) > limits.outgoing) end(1006);
    }
  }

  function end(code: number): void {
    if (state === 'over') return;
    closed();
    peer.close(code);
  }

  function closed(): void {
    if (state === 'over') return;
    state = 'over';
    cancel();
    early.length = 0;
    operations.end();
    gone();
  }
}
