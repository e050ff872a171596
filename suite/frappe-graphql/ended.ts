import type { Conversation } from '../../src/wire/conversation.js';
import { endInWords } from '../../src/words/take.js';

/** How a connection ended, to be read behind what it did not say; nothing where it goes on. */
export function endOf({ end }: Pick<Conversation, 'end'>): string {
  return end === null ? '' : `: the connection ended (${endInWords(end)})`;
}
