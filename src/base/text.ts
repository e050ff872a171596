/**
 * A copy that shares nothing with what it was cut from. Engines keep the whole of a long text alive for each of its
 * parts: what is kept for a report must be a copy. A character that was cut in two becomes U+FFFD.
 */
export function ownCopy(part: string): string {
  return Buffer.from(part, 'utf8').toString('utf8');
}

/** Text for a sentence: short, on one line. */
export function clip(text: string, most = 160): string {
  return text.length <= most ? text : `${ownCopy(text.slice(0, most))}… (${text.length} characters)`;
}

/** A text in which letters, digits and the like are written as themselves, where JSON lets them be written as \uXXXX. */
export function unescaped(text: string): string {
  if (!text.includes('\\u00')) return text;
  return text.replace(/\\u00([2-7][0-9a-f])/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/**
 * Whether a text has this name in it, however it is escaped, and not one that it only begins: fresh names end in letters
 * or digits.
 */
export function hasToken(text: string, token: string): boolean {
  const said = unescaped(text);
  for (let at = said.indexOf(token); at >= 0; at = said.indexOf(token, at + 1)) {
    if (!/[0-9a-z]/.test(said.charAt(at + token.length))) return true;
  }
  return false;
}
