import { briefJson, type Json, type JsonObject, jsonEqual } from '../../src/base/json.js';
import type { Frame } from '../../src/wire/recording.js';
import type { Take } from '../../src/words/take.js';
import { type Demand, Stopped } from '../../src/words/testimony.js';
import { applyAll, type Copy, compareCopy, copyOf, type Mismatch, type Page, pageOf } from './copy.js';
import type { Piece } from './fixture.js';
import { codeOf, isError, isListUpdate, means } from './frames.js';
import { members } from './members.js';
import { type Blame, type ListStep, requirementOf } from './model.js';
import type { Peer } from './peer.js';

/** The subject's list as the suite knows it: changed by the fixture's functions, each awaited. */
export class OwnedList {
  full: readonly Json[] = [];
  /** The call that changed it last. */
  changed: Frame | null = null;
  readonly #controller: Peer;

  constructor(controller: Peer) {
    this.#controller = controller;
  }

  /** Replaces all items. A call that is not carried out breaks `requirement`, here as below. */
  async reset(items: readonly Json[], requirement?: string): Promise<void> {
    await this.#call('listReset', { items: [...items] }, requirement);
    this.full = [...items];
  }

  async insert(index: number, value: Json, requirement?: string): Promise<void> {
    await this.#call('listInsert', { index, value }, requirement);
    this.full = this.full.toSpliced(index, 0, value);
  }

  async set(index: number, value: Json, requirement?: string): Promise<void> {
    await this.#call('listSet', { index, value }, requirement);
    this.full = this.full.with(index, value);
  }

  async delete(index: number, requirement?: string): Promise<void> {
    await this.#call('listDelete', { index }, requirement);
    this.full = this.full.toSpliced(index, 1);
  }

  /** Makes a change whose values nobody has seen before. */
  async change(step: ListStep, requirement?: string): Promise<void> {
    const value = this.#controller.take.fresh(step.do);
    const items = (count: number): string[] => letters(count).map((letter) => `${letter} ${value}`);
    if (step.do === 'reset') await this.reset(items(step.count), requirement);
    else if (step.do === 'delete') await this.delete(step.at, requirement);
    else if (step.do === 'insert') await this.insert(step.at, value, requirement);
    else await this.set(step.at, value, requirement);
  }

  async #call(piece: Piece, args: JsonObject, requirement = 'socksync/call-return'): Promise<void> {
    const call = await this.#controller.open(piece, args);
    this.changed = call.sent;
    await this.#controller.returned(call, requirement);
  }
}

/** A page that is asked for; the subject's own reading where a part is left out. */
export interface Asked {
  readonly page?: Json;
  readonly page_size?: Json;
}

/** A page that was given: the `get` and the `set_all`. */
export interface Given {
  readonly kind: 'given';
  readonly copy: Copy;
  readonly frames: readonly [Frame, Frame];
}

/** What became of a `get`. */
export type Tried =
  | Given
  | { readonly kind: 'refused'; readonly code: number; readonly sent: Frame; readonly frame: Frame };

/** Pages and page sizes that are no valid numbers. */
export const invalidPages: readonly Asked[] = [
  { page: -1, page_size: 3 },
  { page: 1.5, page_size: 3 },
  { page: true, page_size: 3 },
  { page: 'x', page_size: 3 },
  { page: '1', page_size: 3 },
  { page: 0, page_size: 0 },
  { page: 0, page_size: -1 },
  { page: 0, page_size: 1.5 },
  { page: 0, page_size: true },
  { page: 0, page_size: 'x' },
  { page: 0, page_size: '2' },
];

/** The first letters: items that tell where they stood. */
export function letters(count: number): string[] {
  return Array.from({ length: count }, (_, at) => `${String.fromCharCode(97 + (at % 26))}${at < 26 ? '' : at}`);
}

/** The owner's maximum page size, as the target has it. */
export function maxPageSize(take: Take): number {
  const { maxPageSize: most } = take.target.extra;
  return typeof most === 'number' ? most : members.maxPageSize.usual;
}

/** One subscriber of the list, and its copy of the page that it looks at. */
export class ListView {
  readonly peer: Peer;
  #base: Frame | null = null;
  /** Where it looks; a page past the end may be answered with the last one, and moves it there. */
  #place: Page = { page: 0, size: 1 };

  constructor(peer: Peer) {
    this.peer = peer;
  }

  /**
   * Asks for a page, which must be given as it is: from then on the copy is that page, with the changes that follow. Where
   * it is not, nothing that follows can be trusted.
   */
  async look(asked: Page, list: OwnedList): Promise<void> {
    const requirement = list.full.length === 0 ? 'socksync/list-empty' : 'socksync/list-get';
    await this.rests(list, requirement);
    const { copy, frames } = await this.asks({ page: asked.page, page_size: asked.size }, requirement);
    const wanted = { page: asked.page, size: asked.size, total: list.full.length, items: pageOf(list.full, asked) };
    const told = { page: copy.page, size: copy.size, total: copy.total, items: copy.items };
    const demand = { requirement, expected: briefJson(wanted) };
    if (!jsonEqual(wanted, told)) this.peer.take.fail(demand, briefJson(told), frames, 'data');
    this.peer.take.holds(requirement, ...frames);
  }

  /**
   * Awaits what is still under way before another page is asked for: it belongs to the page that it looks at now, also
   * where it makes no difference there.
   */
  async rests(list: OwnedList, requirement: string): Promise<void> {
    if (this.#base === null) return;
    await this.settles(list);
    await this.peer.fence(requirement);
  }

  /** Asks for a page that must be given, whatever it is: the copy is that page then. */
  async asks(asked: Asked, requirement: string): Promise<Given> {
    const sent = this.#get(asked);
    const demand = { requirement, expected: 'a `set_all` with the page' };
    return this.#given(sent, await this.peer.answered(demand, sent, this.#gives));
  }

  /** Asks for what may be given or refused; where it is given, the copy is that page. */
  async tries(asked: Asked, requirement: string): Promise<Tried> {
    const sent = this.#get(asked);
    const demand = { requirement, expected: 'error code 8, or a `set_all`' };
    const frame = await this.peer.answeredOrRefused(demand, sent, this.#gives);
    return isError(frame) ? { kind: 'refused', code: codeOf(frame), sent, frame } : this.#given(sent, frame);
  }

  readonly #gives = (frame: Frame): boolean => means(frame, 'set_all', 'list', this.peer.name('list'));

  #given(sent: Frame, frame: Frame): Given {
    const copy = copyOf(frame);
    this.#base = frame;
    this.#place = copy;
    return { kind: 'given', copy, frames: [sent, frame] };
  }

  #get(asked: Asked): Frame {
    const { peer } = this;
    if (!peer.isSubscribed('list')) peer.subscribe('list');
    return peer.conversation.send(JSON.stringify({ func: 'get', type: 'list', name: peer.name('list'), ...asked }));
  }

  /** The copy after all that has come. */
  copy(): Copy {
    const base = this.#base;
    if (base === null) throw new Error('a view has no copy before it has looked at a page');
    const { conversation } = this.peer;
    return applyAll(copyOf(base), conversation.received.slice(conversation.after(base)), this.peer.name('list'));
  }

  /** How the copy differs from the page of the list that it must be, or null. */
  differs(list: OwnedList): Mismatch | null {
    const copy = this.copy();
    const { page, size } = this.#place;
    if (copy.page !== page || copy.size !== size) {
      const past = page > 0 && page * size >= list.full.length;
      const last = Math.max(0, Math.ceil(list.full.length / size) - 1);
      if (!past || copy.page !== last || copy.size !== size) {
        return { kind: 'items', seen: `page ${copy.page} of size ${copy.size}, which it does not look at` };
      }
      this.#place = copy;
    }
    return compareCopy(copy, list.full);
  }

  /**
   * Awaits that the copy becomes the page of the list: what it must hold by `requirement`. An index that lies outside
   * what is held, a total that stays wrong and a page that stays too long are requirements of their own.
   */
  async follows(list: OwnedList, requirement: string, blame: Blame = 'by-kind'): Promise<void> {
    const mismatch = await this.settles(list);
    if (mismatch === null) return this.peer.take.holds(requirement, ...this.about(list));
    return this.blames(list, mismatch, requirement, blame);
  }

  /** Awaits that the copy becomes the page of the list, as long as it may take; says how it differs, or null. */
  async settles(list: OwnedList): Promise<Mismatch | null> {
    const { take, conversation } = this.peer;
    const settled = (): boolean => {
      const mismatch = this.differs(list);
      return mismatch === null || mismatch.kind === 'index' || mismatch.kind === 'form';
    };
    const name = this.peer.name('list');
    const options = { from: conversation.mark(), timeoutMs: take.timeoutMs };
    if (!settled()) await conversation.wait((frame) => isListUpdate(frame, name) && settled(), options);
    return this.differs(list);
  }

  /** The copy is not what it must be: an index astray is so for ever, all else may have come too late. */
  async blames(list: OwnedList, mismatch: Mismatch, requirement: string, blame: Blame): Promise<void> {
    const { take } = this.peer;
    if (mismatch.kind === 'form') throw new Stopped(mismatch.seen, 'socksync/list-change-form');
    const demand = this.#demand(list, mismatch, requirement, blame);
    if (mismatch.kind === 'index') return take.fail(demand, mismatch.seen, this.about(list), 'data');
    await this.peer.fence(requirement);
    const still = this.differs(list);
    if (still !== null) take.omitted(demand, still.seen, this.about(list));
  }

  /** Makes a change that this subscriber must follow, as the requirement demands that speaks of it on its page. */
  async sees(list: OwnedList, step: ListStep): Promise<void> {
    const { requirement, blame } = requirementOf(step, this.copy(), list.full.length);
    await list.change(step, requirement);
    await this.stays(list, requirement, blame);
  }

  /** The copy is the page of the list, and stays so when all that was sent has come. */
  async stays(list: OwnedList, requirement: string, blame: Blame = 'by-kind'): Promise<void> {
    await this.follows(list, requirement, blame);
    await this.peer.fence(requirement);
    const mismatch = this.differs(list);
    if (mismatch === null) return;
    this.peer.take.fail(this.#demand(list, mismatch, requirement, blame), mismatch.seen, this.about(list), 'extra');
  }

  /** The change that was made last, and what came of it here. */
  about(list: OwnedList): readonly Frame[] {
    const { conversation } = this.peer;
    const { changed } = list;
    if (changed === null) return this.#base === null ? [] : [this.#base];
    const came = conversation.received.filter(
      (frame) => frame.index > changed.index && isListUpdate(frame, this.peer.name('list')),
    );
    return [changed, ...came.slice(0, 8)];
  }

  #demand(list: OwnedList, { kind }: Mismatch, requirement: string, blame: Blame): Demand {
    const { page, size } = this.copy();
    const where = `page ${page} of size ${size}`;
    const wanted = briefJson(pageOf(list.full, { page, size }));
    const own = (id: string): string => (blame === 'by-kind' ? id : requirement);
    if (kind === 'index') return { requirement: own('socksync/list-index'), expected: `an index within ${where}` };
    if (kind === 'size')
      return { requirement: own('socksync/list-page-size'), expected: `at most ${size} items in the end` };
    const counted = /^socksync\/list-(insert|delete|past-end)/.test(requirement);
    if (kind === 'total')
      return {
        requirement: counted ? 'socksync/list-count' : own('socksync/list-count'),
        expected: `the total ${list.full.length}`,
      };
    return { requirement, expected: `that ${where} becomes ${wanted}` };
  }
}
