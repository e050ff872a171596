/** What comes, one after the other, for whoever waits for it. */
export interface Inbox<T> {
  put(one: T): void;
  next(): Promise<T>;
  /** What came and nobody has waited for. */
  readonly kept: readonly T[];
}

export function inbox<T>(): Inbox<T> {
  const kept: T[] = [];
  const waiting: ((one: T) => void)[] = [];
  return {
    put(one) {
      const next = waiting.shift();
      if (next === undefined) kept.push(one);
      else next(one);
    },
    next: () =>
      new Promise((resolve) => {
        const [one] = kept.splice(0, 1);
        if (one === undefined) waiting.push(resolve);
        else resolve(one);
      }),
    kept,
  };
}
