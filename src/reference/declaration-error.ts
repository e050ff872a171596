/** One thing that is wrong with a declaration: where (a JSON pointer), what is allowed there, what was found. */
export interface Wrong {
  readonly path: string;
  readonly expected: string;
  readonly found: string;
}

/** What a server was declared to serve is not as it must be. The message says all that is wrong, one thing a line. */
export class DeclarationError extends Error {
  readonly wrong: readonly Wrong[];

  constructor(wrong: readonly Wrong[]) {
    super(
      wrong.map(({ path, expected, found }) => `${nameOf(path)}: expected ${expected}; found ${found}.`).join('\n'),
    );
    this.name = 'DeclarationError';
    this.wrong = wrong;
  }
}

const nameOf = (path: string): string => (path === '' ? 'it' : `\`${path.slice(1).replaceAll('/', '.')}\``);
