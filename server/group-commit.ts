export interface GroupCommit<Request, Outcome> {
  submit(request: Request): Promise<Outcome>;
}

interface Waiting<Request, Outcome> {
  readonly request: Request;
  readonly resolve: (outcome: Outcome) => void;
  readonly reject: (reason: unknown) => void;
}

/**
 * Many requests, one flush to disk. What arrives while a commit runs forms the next group, so there is
 * no timer and a lone writer waits for nobody (docs/decisions/004-relay.md).
 * @param commit stores the group in its order and answers per request; when it rejects, all of the group do
 */
export function createGroupCommit<Request, Outcome>(
  commit: (group: readonly Request[]) => Promise<readonly Outcome[]>,
  maxGroup = 512,
): GroupCommit<Request, Outcome> {
  const waiting: Waiting<Request, Outcome>[] = [];
  let scheduled = false;

  const settle = (group: readonly Waiting<Request, Outcome>[], outcomes: readonly Outcome[]): void => {
    group.forEach(({ resolve, reject }, i) => {
      const outcome = outcomes[i];
      if (outcome === undefined) reject(new Error('the store answered fewer outcomes than requests'));
      else resolve(outcome);
    });
  };

  const flush = async (): Promise<void> => {
    const group = waiting.splice(0, maxGroup);
    try {
      settle(group, await commit(group.map(({ request }) => request)));
    } catch (reason) {
      for (const { reject } of group) reject(reason);
    }
    scheduled = waiting.length > 0;
    if (scheduled) setImmediate(() => void flush());
  };

  return {
    submit: (request) =>
      new Promise((resolve, reject) => {
        waiting.push({ request, resolve, reject });
        if (scheduled) return;
        scheduled = true;
        setImmediate(() => void flush());
      }),
  };
}
