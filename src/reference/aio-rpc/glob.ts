/** A step of a compiled pattern: any text, or one character that `accepts`. */
type Token = { readonly any: true } | { readonly any: false; accepts(character: string): boolean };

/** A compiled event pattern. */
export interface Glob {
  /** Whether the whole name matches. */
  matches(name: string): boolean;
  /** Comparisons made by the last `matches`: at most (tokens + 1) for each character of the name. */
  steps(): number;
}

/** What one special character means; what is missing here stands for itself. */
export interface Dialect {
  /** Whether `.` matches any character, as where patterns are handed to regular expressions unescaped. */
  readonly dotIsAny: boolean;
}

/**
 * Compiles `*`, `?`, `[ae]`, `[^a]` and `[a-c]`; all else stands for itself, an unbalanced bracket too. Characters are
 * code points. No regular expression is made, and only the last `*` is ever tried again: the work is linear in the name.
 */
export function compileGlob(pattern: string, dialect: Dialect = { dotIsAny: false }): Glob {
  const tokens = tokenize([...pattern], dialect);
  let steps = 0;
  return {
    steps: () => steps,
    matches(name) {
      const characters = [...name];
      steps = 0;
      let token = 0;
      let at = 0;
      let star = -1;
      let resume = 0;
      while (at < characters.length) {
        steps++;
        const current = tokens[token];
        if (current?.any === true) {
          star = token++;
          resume = at;
        } else if (current?.any === false && current.accepts(characters[at] ?? '')) {
          token++;
          at++;
        } else if (star >= 0) {
          token = star + 1;
          at = ++resume;
        } else return false;
      }
      while (tokens[token]?.any === true) token++;
      return token === tokens.length;
    },
  };
}

function tokenize(pattern: readonly string[], dialect: Dialect): readonly Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < pattern.length; at++) {
    const character = pattern[at] ?? '';
    const end = character === '[' ? pattern.indexOf(']', at + 1) : -1;
    if (character === '*') {
      if (tokens.at(-1)?.any !== true) tokens.push({ any: true });
    } else if (character === '?' || (character === '.' && dialect.dotIsAny))
      tokens.push({ any: false, accepts: () => true });
    else if (end > at + 1) {
      tokens.push({ any: false, accepts: characterClass(pattern.slice(at + 1, end)) });
      at = end;
    } else tokens.push({ any: false, accepts: (other) => other === character });
  }
  return tokens;
}

function characterClass(body: readonly string[]): (character: string) => boolean {
  const negated = body[0] === '^' && body.length > 1;
  const singles = new Set<string>();
  const ranges: [number, number][] = [];
  for (let at = negated ? 1 : 0; at < body.length; at++) {
    const first = body[at] ?? '';
    const last = body[at + 1] === '-' ? body[at + 2] : undefined;
    if (last === undefined) singles.add(first);
    else {
      ranges.push([first.codePointAt(0) ?? 0, last.codePointAt(0) ?? 0]);
      at += 2;
    }
  }
  return (character) => {
    const point = character.codePointAt(0) ?? 0;
    return (singles.has(character) || ranges.some(([low, high]) => low <= point && point <= high)) !== negated;
  };
}

/** Whether a pattern's square brackets pair up. */
export function balanced(pattern: string): boolean {
  let inside = false;
  for (const character of pattern) {
    if (character === '[') inside = true;
    else if (character === ']') inside = false;
  }
  return !inside;
}
