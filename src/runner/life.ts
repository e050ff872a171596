import { firstContact } from './contact.js';
import type { Stage } from './perform.js';

/** How many first contacts in a row must fail before a subject is given up. */
const mostFailures = 2;

/** Whether the subject still answers, as far as the run knows. */
export class Life {
  /** Why nothing more is asked of it; null while it answers. */
  dead: string | null = null;
  #looking: Promise<void> | null = null;
  readonly #stage: Stage;

  constructor(stage: Stage) {
    this.#stage = stage;
  }

  /**
   * Looks for life where a source could not go on. Without this each further one would find out for itself, and spend
   * its deadlines on it. Whoever asks meanwhile waits for the same answer.
   */
  look(): Promise<void> {
    this.#looking ??= this.#find().finally(() => {
      this.#looking = null;
    });
    return this.#looking;
  }

  async #find(): Promise<void> {
    let reason: string | null = null;
    for (let times = 0; times < mostFailures; times++) {
      reason = await firstContact(this.#stage);
      if (reason === null || this.#stage.signal.aborted) return;
    }
    this.dead = `the subject does not answer any more: ${reason}`;
  }
}
