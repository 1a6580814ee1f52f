type Task = () => Promise<void>;

interface Planned {
  readonly at: number;
  readonly order: number;
  readonly task: Task;
}

/** Virtual time: tasks run one after another, by their time and then in the order in which they were planned. */
export class Scheduler {
  now = 0;
  #order = 0;
  readonly #planned: Planned[] = [];

  after(delayMs: number, task: Task): void {
    const planned = { at: this.now + delayMs, order: this.#order++, task };
    let place = this.#planned.length;
    while (place > 0 && this.#planned[place - 1]!.at > planned.at) place--;
    this.#planned.splice(place, 0, planned);
  }

  /** Runs what is due until then, and sets the time. */
  async until(time: number): Promise<void> {
    for (let next = this.#planned[0]; next && next.at <= time; next = this.#planned[0]) {
      this.#planned.shift();
      this.now = next.at;
      await next.task();
    }
    this.now = Math.max(this.now, time);
  }

  /** Runs everything that is planned, and what follows from it; false when that never ends. */
  async settle(mostTasks: number): Promise<boolean> {
    for (let ran = 0; this.#planned[0]; ran++) {
      if (ran >= mostTasks) return false;
      await this.until(this.#planned[0].at);
    }
    return true;
  }
}
