// One job after the other, in the order they came. Saves, readings and foreign changes of one folder share a queue, so that none of them
// ever sees another half done. Knows nothing of what the jobs do.

export class SerialQueue {
  #last: Promise<unknown> = Promise.resolve();

  /** The job starts once all earlier ones have ended, whatever became of them. Its own outcome goes to its caller alone. */
  run<T>(job: () => Promise<T>): Promise<T> {
    const outcome = this.#last.then(job, job);
    this.#last = outcome.catch(() => null);
    return outcome;
  }

  /** Resolves when every job that was given so far has ended. */
  async drained(): Promise<void> {
    await this.#last;
  }
}
