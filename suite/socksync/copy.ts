import { briefJson, type Json, jsonEqual } from '../../src/base/json.js';
import type { Frame } from '../../src/wire/recording.js';
import { memberOf } from '../../src/words/message.js';
import { integerOf, isListUpdate } from './frames.js';

/** A page of a list. */
export interface Page {
  readonly page: number;
  readonly size: number;
}

/** A subscriber's copy of its page of a list, made from the messages that came. */
export interface Copy extends Page {
  readonly items: readonly Json[];
  /** The number of items of the whole list, as it was told last. */
  readonly total: number;
  /** The first message whose index lies outside what the subscriber held then. */
  readonly astray: Frame | null;
  /** The first message that lacks what it is to be applied. */
  readonly unreadable: Frame | null;
  /** The forms that changes had, in order. */
  readonly forms: readonly string[];
}

/** The copy after a `set_all`. */
export function copyOf(frame: Frame): Copy {
  const items = memberOf(frame, 'items');
  return {
    page: integerOf(memberOf(frame, 'page')),
    size: integerOf(memberOf(frame, 'page_size')),
    total: integerOf(memberOf(frame, 'total_item_count')),
    items: Array.isArray(items) ? (items as readonly Json[]) : [],
    astray: null,
    unreadable: null,
    forms: ['set_all'],
  };
}

/** The copy after all of these messages, in their order. */
export function applyAll(copy: Copy, frames: readonly Frame[], name: string): Copy {
  return frames.filter((frame) => isListUpdate(frame, name)).reduce(apply, copy);
}

function apply(copy: Copy, frame: Frame): Copy {
  const func = String(memberOf(frame, 'func'));
  const forms = [...copy.forms, func];
  if (func === 'set_all') {
    const { astray, unreadable } = copy;
    return { ...copyOf(frame), astray, unreadable, forms };
  }
  if (func === 'set_count') return { ...copy, forms, total: integerOf(memberOf(frame, 'total_item_count')) };
  const index = integerOf(memberOf(frame, 'index'));
  const lacksValue = func !== 'delete' && memberOf(frame, 'value') === undefined;
  if (Number.isNaN(index) || lacksValue) return { ...copy, forms, unreadable: copy.unreadable ?? frame };
  const end = func === 'insert' ? copy.items.length : copy.items.length - 1;
  if (!(index >= 0 && index <= end)) return { ...copy, forms, astray: copy.astray ?? frame };
  const value = memberOf(frame, 'value') ?? null;
  const items = [...copy.items];
  if (func === 'insert') items.splice(index, 0, value);
  else if (func === 'delete') items.splice(index, 1);
  else items[index] = value;
  return { ...copy, items, forms };
}

/** What a subscriber on this page must hold of a list. */
export function pageOf(full: readonly Json[], { page, size }: Page): readonly Json[] {
  return full.slice(page * size, page * size + size);
}

/** How a copy differs from the owner's list: by kind, and in words. */
export interface Mismatch {
  readonly kind: 'form' | 'index' | 'total' | 'size' | 'items';
  readonly seen: string;
}

/** Compares a copy with the owner's list; null where they agree. */
export function compareCopy(copy: Copy, full: readonly Json[]): Mismatch | null {
  if (copy.unreadable !== null)
    return { kind: 'form', seen: `a message that lacks a field: ${copy.unreadable.text ?? ''}` };
  if (copy.astray !== null) {
    return { kind: 'index', seen: `an index outside what it holds: ${copy.astray.text ?? ''}` };
  }
  const wanted = pageOf(full, copy);
  const held = `the copy ${briefJson(copy.items)}`;
  if (copy.items.length > copy.size && copy.items.length > wanted.length) {
    return { kind: 'size', seen: `${held}, more items than the page size ${copy.size}` };
  }
  if (!jsonEqual(copy.items, wanted)) return { kind: 'items', seen: `${held}, where the page is ${briefJson(wanted)}` };
  return copy.total === full.length ? null : { kind: 'total', seen: `the total ${copy.total}` };
}
