/** Those who want to hear of something. */
export interface Listeners<T> {
  /** Adds one; returns a function that takes it away again. */
  add(listener: (value: T) => void): () => void;
  tell(value: T): void;
}

export function createListeners<T>(): Listeners<T> {
  const all = new Set<(value: T) => void>();
  return {
    add(listener) {
      // A listener that is added twice hears twice, and is taken away once.
      const own = (value: T): void => listener(value);
      all.add(own);
      return () => void all.delete(own);
    },
    tell(value) {
      for (const listener of [...all]) listener(value);
    },
  };
}
