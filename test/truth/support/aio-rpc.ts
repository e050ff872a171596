import { type Played, type PlayOptions, play } from './memory.js';

/** Plays the suite of aio-rpc: what the engine does with what it sees is shown with one protocol. */
export function playAioRpc(options: Omit<PlayOptions, 'protocol'>): Promise<Played> {
  return play({ ...options, protocol: 'aio-rpc' });
}
