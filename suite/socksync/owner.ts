import type { Json } from '../../src/base/json.js';
import type { SocksyncSetAll, SocksyncSetVar } from '../../src/generated/types/socksync.js';
import type { Conversation } from '../../src/wire/conversation.js';
import type { Frame } from '../../src/wire/recording.js';
import { memberOf } from '../../src/words/message.js';
import type { Take } from '../../src/words/take.js';
import { integerOf, is } from './frames.js';

/** What the suite's side owns on one connection, and the subject mirrors. */
export interface Owned {
  /** The value of the variable. */
  readonly variable?: Json;
  /** The items of the page of the list that the subject holds. */
  readonly list?: readonly Json[];
}

/** A change of the list, on the page that the subject holds. */
export type ListChange =
  | { readonly func: 'insert' | 'set'; readonly index: number; readonly value: Json }
  | { readonly func: 'delete'; readonly index: number };

/** The largest page that the suite's side gives. */
const largestPage = 10;

/**
 * The suite's side as an owner: it serves what the subject mirrors, as long as the connection lasts, and answers
 * nothing else. It sends no error, so that none can meet one that is awaited.
 */
export class Owner {
  variable: Json;
  /** The items of the page that the subject holds; pages before it are full, and none follow. */
  items: Json[];
  /** How many items the list has after that page: only where it is full. */
  following = 0;
  /** The page of the list that the subject holds. */
  page = 0;
  pageSize = largestPage;
  readonly #take: Take;
  readonly #conversation: Conversation;

  constructor(take: Take, conversation: Conversation, { variable = 'of the suite', list = [] }: Owned) {
    this.#take = take;
    this.#conversation = conversation;
    this.variable = variable;
    this.items = [...list];
    conversation.listen((frame) => this.#serve(frame));
  }

  /** The number of items of the whole list. */
  get total(): number {
    return this.page * this.pageSize + this.items.length + this.following;
  }

  /** Changes the list; the message is sent by who asks for it. */
  change(change: ListChange): void {
    if (change.func === 'insert') this.items.splice(change.index, 0, change.value);
    else if (change.func === 'delete') this.items.splice(change.index, 1);
    else this.items[change.index] = change.value;
  }

  /** Sends the value of the variable. */
  sendVariable(): Frame {
    const message: SocksyncSetVar = { func: 'set', type: 'var', name: this.#name('peerVar'), value: this.variable };
    return this.#conversation.send(JSON.stringify(message));
  }

  /** Sends the page of the list that the subject looks at. */
  sendPage(): Frame {
    this.items.splice(this.pageSize);
    const message: SocksyncSetAll = {
      func: 'set_all',
      type: 'list',
      name: this.#name('peerList'),
      page: this.page,
      page_size: this.pageSize,
      total_item_count: this.total,
      items: this.items,
    };
    return this.#conversation.send(JSON.stringify(message));
  }

  #serve(frame: Frame): void {
    if (is(frame, 'get', 'var', this.#name('peerVar'))) this.sendVariable();
    if (!is(frame, 'get', 'list', this.#name('peerList'))) return;
    const [page, size] = [integerOf(memberOf(frame, 'page')), integerOf(memberOf(frame, 'page_size'))];
    this.page = page > 0 ? page : 0;
    this.pageSize = size > 0 ? Math.min(size, largestPage) : largestPage;
    this.sendPage();
  }

  #name(piece: 'peerVar' | 'peerList'): string {
    return this.#take.names[piece] ?? '';
  }
}
