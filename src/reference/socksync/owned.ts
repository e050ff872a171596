import type { Json } from '../../base/json.js';
import { encode, hasForm } from '../encode.js';
import { type Company, createCompany, type Port } from './audience.js';
import { sockSyncLimits } from './limits.js';
import { ofList } from './messages.js';
import type { ListChange, Rules } from './model.js';
import { documented } from './rules.js';

/** How a variable or a list is made. */
export interface OwnedOptions {
  /** Default: the rules of the documented profile. */
  readonly rules?: Rules;
}

/** How a list is made. */
export interface ListOptions extends OwnedOptions {
  /** The most items that a subscriber may have on its page. Default: 100. */
  readonly maxPageSize?: number;
}

/**
 * A variable that this side owns. It may be registered on many connections: all that are subscribed are told its changes.
 *
 * @example
 * ```ts
 * const temperature = createVariable('temperature', 20);
 * connection.own(temperature);
 * temperature.value = 21;
 * ```
 */
export interface Variable {
  readonly name: string;
  /**
   * Any JSON. Setting it tells all subscribers; what is set must not be changed from within afterwards.
   *
   * @throws TypeError where the new value has no JSON form.
   */
  value: Json;
  /** How many connections are subscribed. */
  readonly subscribers: number;
}

/**
 * A list that this side owns. It may be registered on many connections: each subscriber is sent the changes of the page
 * at which it looks. An index that is no index of the list is a RangeError, and a value without JSON form a TypeError.
 *
 * @example
 * ```ts
 * const log = createList('log', [], { maxPageSize: 20 });
 * connection.own(log);
 * log.insert(log.length, 'started');
 * ```
 */
export interface List {
  readonly name: string;
  readonly maxPageSize: number;
  readonly length: number;
  /** A copy of the items. */
  readonly items: readonly Json[];
  /** How many connections are subscribed. */
  readonly subscribers: number;
  /** Puts an item before that at `index`, or at the end where `index` is the length. */
  insert(index: number, value: Json): void;
  /** Changes the item at `index`. */
  set(index: number, value: Json): void;
  /** Takes the item at `index` away. */
  delete(index: number): void;
  /** Puts other items in the place of all. */
  replace(items: readonly Json[]): void;
}

/** What a connection needs of what it owns. */
export interface OwnedVariable extends Variable {
  readonly company: Company;
  readonly before: Json;
}

/** What a connection needs of a list that it owns. */
export interface OwnedList extends List {
  readonly company: Company;
  readonly live: readonly Json[];
}

/** Makes a variable, to be registered on connections. */
export function createVariable(name: string, value: Json, { rules = documented }: OwnedOptions = {}): Variable {
  const company = createCompany('var');
  let now = value;
  let before = value;
  const variable: OwnedVariable = {
    name,
    company,
    get value() {
      return now;
    },
    set value(next) {
      const text = encode(rules.tells(name, next, now, 'change'));
      if (text === null || !hasForm(next)) throw new TypeError(`The new value of ${name} has no JSON form`);
      before = now;
      now = next;
      if (!rules.announces(before, next)) return;
      for (const port of rules.hears(company) as readonly Port[]) port.sendText(text);
    },
    get before() {
      return before;
    },
    get subscribers() {
      return company.subscribers.size;
    },
  };
  return variable;
}

/** Makes a list, to be registered on connections. */
export function createList(name: string, items: readonly Json[] = [], options: ListOptions = {}): List {
  const { rules = documented, maxPageSize = 100 } = options;
  if (!Number.isInteger(maxPageSize) || maxPageSize < 1 || maxPageSize > sockSyncLimits.pageSize) {
    throw new RangeError(`A page holds between 1 and ${sockSyncLimits.pageSize} items, not ${maxPageSize}`);
  }
  const company = createCompany('list');
  const live = [...items];
  const tell = (change: ListChange): void => {
    for (const { to, update } of rules.updates(change, company, rules)) {
      const text = encode(ofList(name, update));
      if (text !== null) (to as Port).sendText(text);
    }
  };
  const check = (index: number, end: number): void => {
    if (Number.isInteger(index) && index >= 0 && index < end) return;
    throw new RangeError(`${index} is no index of ${name}, which has ${live.length} items`);
  };
  const checkValue = (value: Json): void => {
    if (!hasForm(value) || encode(value) === null) throw new TypeError(`The new item of ${name} has no JSON form`);
  };
  const list: OwnedList = {
    name,
    maxPageSize,
    company,
    live,
    get length() {
      return live.length;
    },
    get items() {
      return [...live];
    },
    get subscribers() {
      return company.subscribers.size;
    },
    insert(index, value) {
      check(index, live.length + 1);
      checkValue(value);
      live.splice(index, 0, value);
      tell({ kind: 'insert', index, items: live });
    },
    set(index, value) {
      check(index, live.length);
      checkValue(value);
      live[index] = value;
      tell({ kind: 'set', index, items: live });
    },
    delete(index) {
      check(index, live.length);
      live.splice(index, 1);
      tell({ kind: 'delete', index, items: live });
    },
    replace(others) {
      for (const value of others) checkValue(value);
      live.splice(0, live.length, ...others);
      tell({ kind: 'replace', items: live });
    },
  };
  return list;
}
