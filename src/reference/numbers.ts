/** The numbers of a JSON text as they are written. Digits inside strings do not count. */
export function* numbersOf(text: string): Generator<string> {
  let start = -1;
  for (let at = 0; at <= text.length; at++) {
    const character = text[at] ?? '';
    const numeric = character !== '' && '0123456789+-.eE'.includes(character);
    if (numeric && (start >= 0 || character === '-' || (character >= '0' && character <= '9'))) {
      if (start < 0) start = at;
      continue;
    }
    if (start >= 0) yield text.slice(start, at);
    start = -1;
    if (character === '"') at = endOfString(text, at);
  }
}

function endOfString(text: string, open: number): number {
  let at = open + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at;
}

/** Whether a JSON text holds a number that a double cannot: it would come back as null. */
export function holdsInfinity(text: string): boolean {
  if (!/\d{100}|[eE]\+?\d{3}/.test(text)) return false;
  for (const number of numbersOf(text)) if (Math.abs(Number(number)) === Number.POSITIVE_INFINITY) return true;
  return false;
}
