import { protocols } from '../../../src/protocols.js';

/** Who is judged on its own: a server of a protocol, or of one binding where the protocol has several. */
export interface Subject {
  /** `<protocol>`, or `<protocol>/<binding>`. */
  readonly id: string;
  readonly protocol: string;
  /** Null where the protocol has no bindings. */
  readonly binding: string | null;
}

/** A subject, of a protocol that has no bindings where none is named. */
export type Named = Pick<Subject, 'protocol'> & Partial<Pick<Subject, 'binding'>>;

/** All that is judged, each on its own. */
export const subjects: readonly Subject[] = protocols.flatMap(({ id, bindings }): Subject[] =>
  bindings.length === 0
    ? [{ id, protocol: id, binding: null }]
    : bindings.map((binding) => ({ id: `${id}/${binding}`, protocol: id, binding })),
);

/** Whether something that is of one binding, or of each, concerns a subject. */
export function concerns(
  one: { readonly binding: string | null },
  { binding = null }: Pick<Named, 'binding'>,
): boolean {
  return one.binding === null || one.binding === binding;
}
