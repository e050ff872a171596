/** One sentence of the specification: what is judged, shown, broken by mutants and reported. */
export interface Requirement {
  /** `<protocol>/<slug>`; once released, it keeps its meaning. */
  readonly id: string;
  readonly level: 'MUST' | 'SHOULD' | 'MAY';
  readonly sentence: string;
  /** The id of the protocol. */
  readonly protocol: string;
  /** The only profile in which it applies; null: in both. */
  readonly profile: 'documented' | 'upstream' | null;
  /** The only binding of the protocol in which it applies; null: in each that it has. */
  readonly binding: string | null;
  /** Who is judged. */
  readonly role: 'server' | 'client';
  /** The capabilities and pieces of the fixture without which it cannot be tested. */
  readonly needs: readonly string[];
  /** Whether the document says it, or the project ruled so where the document is silent. */
  readonly source: 'document' | 'ruling';
  /** The words of the document. */
  readonly quote: string | null;
  /** The readings of a freedom, which is observed and never judged; null: it is judged. */
  readonly choice: readonly string[] | null;
  /** Whether a monitor alone may show it. */
  readonly monitor: boolean;
  /** Why no black-box test can see it; null: one can. */
  readonly untestable: string | null;
  /** The heading under which it stands. */
  readonly section: string;
}
