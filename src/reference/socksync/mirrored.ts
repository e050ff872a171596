import type { Json, JsonObject } from '../../base/json.js';
import type { Line } from './line.js';
import { createListeners } from './listeners.js';
import { getList, getVar, type Message, subscribe, unsubscribe } from './messages.js';
import type { GroupType, Held, Refused } from './model.js';

/** How a variable of the other side is mirrored. */
export interface MirrorOptions {
  /** Whether it is subscribed, and asked for, when the connection begins. Default: true. */
  readonly subscribe?: boolean;
}

/** How a list of the other side is mirrored. */
export interface MirrorListOptions extends MirrorOptions {
  /** Which page is asked for, counted from 0. Default: 0. */
  readonly page?: number;
  /** How many items a page holds; the owner may allow fewer. Default: 100. */
  readonly pageSize?: number;
}

/** Something of the other side that is mirrored here. */
export interface Mirror<T> {
  readonly name: string;
  readonly subscribed: boolean;
  /** Called after each change that the other side has sent. Returns a function that ends that. */
  onChange(listener: (value: T) => void): () => void;
  /** Begins to receive changes, and asks for what they are changes of. */
  subscribe(): void;
  /** Receives no more changes. */
  unsubscribe(): void;
}

/** A variable of the other side. */
export interface MirroredVariable extends Mirror<Json> {
  /** The value that came last; null before the first one. */
  readonly value: Json;
  /** Asks for the value. */
  get(): void;
}

/** A page of a list of the other side. */
export interface MirroredList extends Mirror<readonly Json[]> {
  /** The items of the page. */
  readonly items: readonly Json[];
  /** The page, as the owner has told it. */
  readonly page: number;
  /** The most items of a page, as the owner has told it. */
  readonly pageSize: number;
  /** The number of items of the whole list. */
  readonly total: number;
  /** Asks for a page; for that which was asked for last where nothing is said. */
  get(page?: number, pageSize?: number): void;
}

/** What both kinds of mirrors do alike. */
abstract class Mirroring<T> implements Mirror<T> {
  readonly name: string;
  protected readonly line: Line;
  readonly #type: GroupType;
  readonly #listeners = createListeners<T>();
  #now: boolean;
  #ever: boolean;

  constructor(line: Line, type: GroupType, name: string, wanted: boolean) {
    this.line = line;
    this.name = name;
    this.#type = type;
    this.#now = wanted;
    this.#ever = wanted;
  }

  get subscribed(): boolean {
    return this.#now;
  }

  onChange(listener: (value: T) => void): () => void {
    return this.#listeners.add(listener);
  }

  subscribe(): void {
    this.#now = true;
    this.#ever = true;
    for (const message of this.greeting()) this.line.tell(message);
  }

  unsubscribe(): void {
    this.#now = false;
    this.line.tell(unsubscribe(this.#type, this.name));
  }

  /** What the connection begins with. */
  greeting(): readonly Message[] {
    return this.#now ? [subscribe(this.#type, this.name), this.asking()] : [];
  }

  /** A message of the owner came. */
  receive(message: JsonObject): void {
    const standing = { now: this.#now, ever: this.#ever, others: 0 };
    const may = this.line.rules.mayChange(standing, { type: this.#type, name: this.name });
    const refused = may ? this.take(message) : { fault: 'not-subscribed' as const, detail: this.name };
    if (refused === null) this.#listeners.tell(this.current());
    else this.line.refuse(refused.fault, message, refused.detail);
  }

  /** All subscriptions have been ended. */
  ended(): void {
    this.#now = false;
  }

  /** The `get` of what is mirrored. */
  protected abstract asking(): Message;
  /** Takes a change, or says why it is refused. */
  protected abstract take(message: JsonObject): Refused | null;
  protected abstract current(): T;
}

/** A variable of the other side, on one connection. */
export class VariableMirror extends Mirroring<Json> implements MirroredVariable {
  #value: Json = null;

  constructor(line: Line, name: string, options: MirrorOptions = {}) {
    super(line, 'var', name, options.subscribe ?? true);
  }

  get value(): Json {
    return this.#value;
  }

  get(): void {
    this.line.tell(this.asking());
  }

  protected asking(): Message {
    return getVar(this.name);
  }

  protected take(message: JsonObject): Refused | null {
    const after = this.line.rules.mirrorsVar(message);
    if ('fault' in after) return after;
    this.#value = after.value;
    return null;
  }

  protected current(): Json {
    return this.#value;
  }
}

/** A page of a list of the other side, on one connection. */
export class ListMirror extends Mirroring<readonly Json[]> implements MirroredList {
  #held: Held;
  #page: number;
  #size: number;

  constructor(line: Line, name: string, options: MirrorListOptions = {}) {
    super(line, 'list', name, options.subscribe ?? true);
    const { page = 0, pageSize = 100 } = options;
    this.#page = page;
    this.#size = pageSize;
    this.#held = { items: [], page, size: pageSize, total: 0 };
  }

  get items(): readonly Json[] {
    return this.#held.items;
  }

  get page(): number {
    return this.#held.page;
  }

  get pageSize(): number {
    return this.#held.size;
  }

  get total(): number {
    return this.#held.total;
  }

  get(page: number = this.#page, pageSize: number = this.#size): void {
    this.#page = page;
    this.#size = pageSize;
    this.line.tell(this.asking());
  }

  protected asking(): Message {
    return getList(this.name, this.#page, this.#size);
  }

  protected take(message: JsonObject): Refused | null {
    const { held, refused } = this.line.rules.mirrorsList(this.#held, message, this.line.limits);
    this.#held = held;
    return refused;
  }

  protected current(): readonly Json[] {
    return this.#held.items;
  }
}
