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
