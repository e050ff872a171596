import type { Json } from '../../base/json.js';
import type { ListUpdate, PageAnswer } from './messages.js';
import type { Asked, Audience, Delivery, ListChange, Looking, Place, Rules } from './model.js';

/** The page at a place of a list: no items where the list has ended before it. */
export function readPage({ page, size }: Place, items: readonly Json[]): PageAnswer {
  const start = page * size;
  return { page, page_size: size, total_item_count: items.length, items: items.slice(start, start + size) };
}

/** The place that a `get` asks for: the first page and the largest size where it says nothing, and never a larger one. */
export function placeAsked(
  { page = 0, size }: Asked,
  current: Place,
  { maxPageSize }: { readonly maxPageSize: number },
): Looking {
  const wanted = size ?? (size === undefined ? maxPageSize : null);
  const fits = isCount(page) && isCount(wanted) && wanted > 0;
  if (!fits) return { shown: current, kept: current, refused: true };
  const place = { page, size: Math.min(wanted, maxPageSize) };
  return { shown: place, kept: place, refused: false };
}

const isCount = (value: Json): value is number => Number.isInteger(value) && Number(value) >= 0;

/** The new total, where it has changed. */
export function totalOf({ kind, items }: ListChange): readonly ListUpdate[] {
  return kind === 'insert' || kind === 'delete' ? [{ func: 'set_count', total_item_count: items.length }] : [];
}

/** How a change moves the items of one page, where it does: what leaves goes first, then what comes is put in. */
export function movesOf(
  { kind, index, items }: Exclude<ListChange, { readonly kind: 'replace' }>,
  { page, size }: Place,
): readonly ListUpdate[] {
  const start = page * size;
  const end = start + size;
  if (index >= end) return [];
  const at = Math.max(index - start, 0);
  if (kind === 'set') return index < start ? [] : [{ func: 'set', index: at, value: items[index] ?? null }];
  const before = items.length + (kind === 'insert' ? -1 : 1);
  const held = Math.min(Math.max(before - start, 0), size);
  if (kind === 'insert') {
    if (start + at >= items.length) return [];
    const comes: ListUpdate = { func: 'insert', index: at, value: items[start + at] ?? null };
    return held < size ? [comes] : [{ func: 'delete', index: size - 1 }, comes];
  }
  if (held === 0) return [];
  const goes: ListUpdate = { func: 'delete', index: at };
  return items.length < end ? [goes] : [goes, { func: 'insert', index: size - 1, value: items[end - 1] ?? null }];
}

/** Everything that one subscriber is sent for a change. */
function changesFor(change: ListChange, place: Place, rules: Rules): readonly ListUpdate[] {
  const totals = rules.totals(change, place);
  if (change.kind !== 'replace') return [...totals, ...rules.moves(change, place)];
  const page = rules.read(place, change.items);
  return page === null ? totals : [...totals, { func: 'set_all', ...page }];
}

/** Each subscriber is sent the changes of its own page. */
export function* updatesOf(change: ListChange, audience: Audience, rules: Rules): Generator<Delivery> {
  for (const to of rules.hears(audience)) {
    const place = audience.subscribers.get(to)?.place;
    if (place === undefined) continue;
    for (const update of changesFor(change, place, rules)) yield { to, update };
  }
}
