import type { Page } from './copy.js';

/** A change of a list, or what was asked of it. */
export type ListStep =
  | { readonly do: 'insert' | 'set' | 'delete'; readonly at: number }
  | { readonly do: 'reset'; readonly count: number };

/** Whether a wrong index, total or length is a requirement of its own, or all is that of the change. */
export type Blame = 'by-kind' | 'whole';

/**
 * Which requirement speaks of what a change does to a subscriber's page. `length` is the number of items before it.
 */
export function requirementOf(
  step: ListStep,
  { page, size }: Page,
  length: number,
): { readonly requirement: string; readonly blame: Blame } {
  const whole = (slug: string) => ({ requirement: `socksync/${slug}`, blame: 'whole' }) as const;
  const byKind = (slug: string) => ({ requirement: `socksync/${slug}`, blame: 'by-kind' }) as const;
  if (step.do === 'reset') return whole('list-replaced');
  const [from, to] = [page * size, (page + 1) * size];
  if (page > 0 && Math.max(length, lengthAfter(step, length)) <= from) return whole('list-past-end');
  const after = step.at >= to;
  if (step.do === 'set') return step.at >= from && !after ? byKind('list-set') : whole('list-set-elsewhere');
  if (step.do === 'insert') {
    if (after) return whole('list-insert-after');
    if (length < to) return length === 0 ? whole('list-empty') : whole('list-insert-fills');
    return byKind(step.at < from ? 'list-insert-before' : 'list-insert');
  }
  if (after) return whole('list-delete-after');
  if (step.at < from) return byKind('list-delete-before');
  return byKind(length > to ? 'list-delete' : 'list-delete-last');
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
