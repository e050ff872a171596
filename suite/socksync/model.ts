import type { Page } from './copy.js';

/** A change of a list, or what was asked of it. */
export type ListStep =
  | { readonly do: 'insert' | 'set' | 'delete'; readonly at: number }
  | { readonly do: 'reset'; readonly count: number };

/**
 * Which requirement speaks of what a change does to a subscriber's page. `length` is the number of items before it.
 */
export function requirementOf(step: ListStep, { page, size }: Page, length: number): string {
  if (step.do === 'reset') return 'socksync/list-replaced';
  const [from, to] = [page * size, (page + 1) * size];
  if (step.do === 'set') {
    return step.at >= from && step.at < to ? 'socksync/list-set' : 'socksync/list-set-elsewhere';
  }
  if (step.at >= to) return step.do === 'insert' ? 'socksync/list-insert-after' : 'socksync/list-delete-after';
  if (step.do === 'insert') {
    if (length < to) return 'socksync/list-insert-fills';
    return step.at < from ? 'socksync/list-insert-before' : 'socksync/list-insert';
  }
  if (step.at < from) return 'socksync/list-delete-before';
  return length > to ? 'socksync/list-delete' : 'socksync/list-delete-last';
}

/**
 * Whether the published server keeps a subscriber's page right: it sends one item too many away when an insert makes a
 * page exactly full, and does not know pages past the end.
 */
export function isUsual(step: ListStep, { page, size }: Page, length: number): boolean {
  const after = lengthAfter(step, length);
  const exists = (count: number): boolean => page === 0 || page * size < count;
  if (!exists(length) || !exists(after)) return false;
  return step.do !== 'insert' || after !== (page + 1) * size;
}

function lengthAfter(step: ListStep, length: number): number {
  if (step.do === 'reset') return step.count;
  return step.do === 'insert' ? length + 1 : step.do === 'delete' ? length - 1 : length;
}
