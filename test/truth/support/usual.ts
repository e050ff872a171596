import type { RunOptions } from '../../../src/runner/run.js';

/** What a run is asked for beside who is judged, how it is reached, and who hears of it. */
type Asked = Pick<
  RunOptions,
  'seed' | 'runs' | 'concurrency' | 'filter' | 'shard' | 'budgetMs' | 'signal' | 'version' | 'saveReplay'
>;

/** What a run of a test is asked for where nothing else is said. */
export function usualRun(): Asked {
  return {
    seed: 1,
    runs: 5,
    concurrency: 8,
    filter: null,
    shard: null,
    budgetMs: null,
    signal: new AbortController().signal,
    version: '0.1.0',
    saveReplay: null,
  };
}
