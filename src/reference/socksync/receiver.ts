import { isObject, type Json, type JsonObject, member } from '../../base/json.js';
import { addressOf } from './address.js';
import type { Callee } from './functions.js';
import type { Line } from './line.js';
import type { GroupRef } from './model.js';
import { answerGetList, answerGetVar, beginGroup, endGroup, heldBy } from './owner.js';
import type { Entry, Registry } from './registry.js';
import type { Caller } from './remote.js';

/** An `error` that the other side sent. It does not say which message it is about. */
export interface ReceivedError {
  /** 1 to 8: see the section Errors of the specification. */
  readonly code: Json;
  readonly message: string;
}

/** The parts of a connection that messages of the other side are for. */
export interface Receiving {
  readonly line: Line;
  readonly registry: Registry;
  readonly callee: Callee;
  readonly caller: Caller;
  /** The other side has sent an error. */
  failed(error: ReceivedError): void;
}

/** Carries out what the other side says: a function of the text of a frame. */
export function createReceiver({ line, registry, callee, caller, failed }: Receiving): (text: string) => void {
  const { rules, limits } = line;

  return (text) => {
    if (!line.open) return;
    const unfit = rules.admit(text, limits);
    const value = unfit === null ? rules.parse(text) : null;
    if (unfit !== null) line.settle(unfit);
    else if (value === undefined) line.refuse('not-json', {});
    else if (!isObject(value)) line.settle(rules.notObject(value));
    else dispatch(value);
  };

  function dispatch(message: JsonObject): void {
    const func = member(message, 'func');
    if (func === 'error') receiveError(message);
    else if (func === 'unsubscribe_all') unsubscribeAll();
    else {
      const address = addressOf(message, registry, rules);
      if (typeof address === 'string') line.refuse(address, message);
      else carryOut(address.func, address.name, address.entry, message);
    }
  }

  function carryOut(func: string, name: string, entry: Entry, message: JsonObject): void {
    switch (func) {
      case 'subscribe':
        subscribe(entry, message);
        break;
      case 'unsubscribe':
        unsubscribe({ type: entry.type, name }, message);
        break;
      case 'get':
        if (entry.type === 'var' && entry.owned !== undefined) answerGetVar(line, entry.owned, message);
        if (entry.type === 'list' && entry.owned !== undefined) answerGetList(line, entry.owned, message);
        break;
      case 'call':
        if (entry.type === 'function' && entry.owned !== undefined) callee.call(entry.owned, message);
        break;
      case 'return':
        caller.settle(name, message);
        break;
      default:
        if (entry.type !== 'function') entry.mirrored?.receive(message);
    }
  }

  function subscribe(entry: Entry, message: JsonObject): void {
    // Nobody can hold more than there is: mostly nothing needs to be counted.
    const many = registry.size > limits.subscriptionsEach;
    if (many && heldBy(line, registry).length >= limits.subscriptionsEach) {
      line.refuse('too-many', message, 'subscriptions');
    } else beginGroup(line, entry);
  }

  function unsubscribe(target: GroupRef, message: JsonObject): void {
    const held = heldBy(line, registry);
    if (held.some(({ type, name }) => type === target.type && name === target.name)) {
      end(rules.unsubscribes(held, target), false);
    } else line.refuse('unsubscribe-unsubscribed', message);
  }

  function unsubscribeAll(): void {
    const ended = rules.unsubscribesAll(heldBy(line, registry));
    if ('kind' in ended) line.settle(ended);
    else end(ended, true);
  }

  function end(groups: readonly GroupRef[], all: boolean): void {
    for (const { type, name } of groups) {
      const entry = registry.find(type, name);
      if (entry !== undefined) endGroup(line, entry, all);
    }
  }

  function receiveError(message: JsonObject): void {
    const [code, words] = [member(message, 'error_code'), member(message, 'message')];
    failed({ code: code ?? null, message: typeof words === 'string' ? words : '' });
    line.settle(rules.errorReceived());
  }
}
