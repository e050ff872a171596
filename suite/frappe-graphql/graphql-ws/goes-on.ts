import type { Subscription } from '../subscription.js';
import { isOf } from './messages.js';

/**
 * Claims that an operation is not ended by the server, until what is returned is called: at the end of its connection a
 * server may complete it.
 */
export function goesOn({ take, hearing, id, made }: Subscription, requirement: string): () => void {
  let isOver = false;
  const demand = { requirement, expected: 'that this operation goes on' };
  const ends = (frame: typeof made): boolean => !isOver && isOf(frame, ['complete', 'error'], id);
  take.forbid(hearing.conversation, demand, ends, { from: hearing.conversation.after(made), about: () => [made] });
  return () => {
    isOver = true;
  };
}
