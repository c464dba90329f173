/** Items that came while one batch was on its way go together in the next: one sync for many, and no timer. */
export interface Batches<Item, Result> {
  /** rejects when its batch fails, or one before it: what came later must not overtake */
  add(item: Item): Promise<Result>;
  /** resolves when nothing is on its way */
  idle(): Promise<void>;
}

interface Waiting<Item, Result> {
  item: Item;
  resolve: (result: Result) => void;
  reject: (reason: unknown) => void;
}

/** @param send answers with one result for each item, in their order; it is never called twice at a time */
export function createBatches<Item, Result>(
  send: (items: readonly Item[]) => Promise<readonly Result[]>,
  most = 500,
): Batches<Item, Result> {
  let waiting: Waiting<Item, Result>[] = [];
  let running: Promise<void> | null = null;

  async function run(): Promise<void> {
    while (waiting.length > 0) {
      const batch = waiting.splice(0, most);
      try {
        const results = await send(batch.map(({ item }) => item));
        // one result for each item: the contract of `send`
        batch.forEach(({ resolve }, at) => resolve(results[at] as Result));
      } catch (error) {
        const failed = [...batch, ...waiting];
        waiting = [];
        for (const { reject } of failed) reject(error);
      }
    }
    running = null;
  }

  return {
    add: (item) =>
      new Promise((resolve, reject) => {
        waiting.push({ item, resolve, reject });
        // begun in a microtask: what this turn of the loop brings goes together
        running ??= Promise.resolve().then(run);
      }),
    idle: async () => {
      await running;
    },
  };
}
