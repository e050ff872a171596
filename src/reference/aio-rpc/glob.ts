/** Whether a character, told by its code point, fits. */
type Accepts = (point: number) => boolean;

/** A step of a compiled pattern: any text, or one character that `accepts`. */
type Token = { readonly any: true } | { readonly any: false; readonly accepts: Accepts };

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
      steps = 0;
      let token = 0;
      let at = 0;
      let star = -1;
      let resume = 0;
      while (at < name.length) {
        steps++;
        const current = tokens[token];
        const point = name.codePointAt(at) ?? 0;
        if (current?.any === true) {
          star = token++;
          resume = at;
        } else if (current?.any === false && current.accepts(point)) {
          token++;
          at += unitsOf(point);
        } else if (star >= 0) {
          token = star + 1;
          resume += unitsOf(name.codePointAt(resume) ?? 0);
          at = resume;
        } else return false;
      }
      while (tokens[token]?.any === true) token++;
      return token === tokens.length;
    },
  };
}

/** How many UTF-16 units a code point takes. */
function unitsOf(point: number): number {
  return point > 0xffff ? 2 : 1;
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
    } else tokens.push({ any: false, accepts: isPoint(character) });
  }
  return tokens;
}

function isPoint(character: string): Accepts {
  const point = character.codePointAt(0);
  return (other) => other === point;
}

function characterClass(body: readonly string[]): Accepts {
  const negated = body[0] === '^' && body.length > 1;
  const points = body.map((character) => character.codePointAt(0) ?? 0);
  const ranges: (readonly [number, number])[] = [];
  for (let at = negated ? 1 : 0; at < points.length; at++) {
    const first = points[at] ?? 0;
    const last = body[at + 1] === '-' ? points[at + 2] : undefined;
    ranges.push([first, last ?? first]);
    if (last !== undefined) at += 2;
  }
  return (point) => ranges.some(([low, high]) => low <= point && point <= high) !== negated;
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
