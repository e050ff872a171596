import { type Json, type JsonObject, member } from '../../base/json.js';
import { encode, hasForm } from '../encode.js';
import type { Line } from './line.js';

/**
 * A function of this side. It is given the arguments of a call, and returns the value of its `return`, at once or later.
 * Where it throws, or what it returns has no JSON form, the call is answered with an error that carries the message.
 */
export type Handler = (args: JsonObject) => unknown;

/** Thrown by a {@link Handler} that lacks an argument. */
export class MissingArgument extends Error {
  constructor(argument: string) {
    super(`The argument ${argument} is missing`);
    this.name = 'MissingArgument';
  }
}

/** The argument of a call that its function cannot do without. Throws a {@link MissingArgument}. */
export function argument(args: JsonObject, name: string): Json {
  const found = member(args, name);
  if (found === undefined) throw new MissingArgument(name);
  return found;
}

/** A function of this side, on one connection. */
export interface Offered {
  readonly run: Handler;
  /** Whether this side has told the other one that it may call. */
  told: boolean;
  /** Whether the other side has subscribed. */
  asked: boolean;
}

/** Carries out the calls of the other side. */
export interface Callee {
  call(offered: Offered, message: JsonObject): void;
}

/** A call that is not answered within `answerMs` fails. */
export function createCallee(line: Line, answerMs: number): Callee {
  const { rules, limits } = line;
  let running = 0;
  return {
    call(offered, message) {
      if (!rules.mayRun(offered, rules.functionSubscription)) return line.refuse('not-subscribed', message);
      if (member(message, 'id') === undefined) return line.refuse('field-missing', message, 'id');
      const args = rules.args(member(message, 'args'));
      if (args === null) return line.refuse('call-args', message);
      if (running >= limits.callsEach) return line.refuse('too-many', message, 'calls');
      let value: unknown;
      try {
        value = offered.run(args);
      } catch (error) {
        return fail(message, error);
      }
      if (value instanceof Promise) wait(message, value);
      else answer(message, value);
    },
  };

  /** Answers as soon as the function has come to its end, or has taken too long. */
  function wait(message: JsonObject, value: Promise<unknown>): void {
    let waiting = true;
    const once = (run: () => void): void => {
      if (!waiting) return;
      waiting = false;
      running--;
      cancel();
      run();
    };
    running++;
    const cancel = line.clock.after(answerMs, () => once(() => fail(message, new Error('It took too long'))));
    value.then(
      (later) => once(() => answer(message, later)),
      (error: unknown) => once(() => fail(message, error)),
    );
  }

  function answer(message: JsonObject, value: unknown): void {
    const result = value ?? null;
    const text = hasForm(result) ? encode(rules.returns(message, result)) : null;
    if (text === null) line.refuse('call-failed', message, 'What the function returned has no JSON form');
    else line.sendText(text);
  }

  function fail(message: JsonObject, error: unknown): void {
    const detail = error instanceof Error ? error.message : 'It threw what is no error';
    line.refuse(error instanceof MissingArgument ? 'call-arguments' : 'call-failed', message, detail);
  }
}
