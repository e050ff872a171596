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

/** Whether a text has this name in it, and not one that it only begins: fresh names end in letters or digits. */
export function hasToken(text: string, token: string): boolean {
  for (let at = text.indexOf(token); at >= 0; at = text.indexOf(token, at + 1)) {
    if (!/[0-9a-z]/.test(text.charAt(at + token.length))) return true;
  }
  return false;
}
