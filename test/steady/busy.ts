import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';

/** Does something while every core is kept busy by somebody else. */
export async function whileBusy<T>(work: () => Promise<T>): Promise<T> {
  const spinning = Array.from(
    { length: availableParallelism() },
    () => new Worker(new URL('./spin.js', import.meta.url)),
  );
  await Promise.all(spinning.map((worker) => new Promise((resolve) => worker.once('online', resolve))));
  try {
    return await work();
  } finally {
    await Promise.all(spinning.map((worker) => worker.terminate()));
  }
}
