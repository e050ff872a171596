/**
 * Whether an id fits a pattern in which `*` is any text and `?` any one letter: the whole id, or what stands behind its
 * protocol.
 */
export function globMatcher(pattern: string): (id: string) => boolean {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*+/g, '.*')
    .replaceAll('?', '.');
  const whole = new RegExp(`^${source}$`, 's');
  return (id) => whole.test(id) || whole.test(id.slice(id.indexOf('/') + 1));
}
