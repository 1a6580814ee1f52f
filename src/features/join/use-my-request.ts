import { useEffect, useState } from 'react';
import type { JoinRequest, Pairing } from '#transport/pairing.ts';
import type { JoinDeps } from './join-deps.ts';

/** My request: the one that is under way, or a new one. It is shown only after its key is kept. */
export function useMyRequest(
  pairing: Pairing,
  peekRequest: JoinDeps['peekRequest'],
  keepRequest: JoinDeps['keepRequest'],
): { readonly request: JoinRequest | null; readonly failed: boolean } {
  const [request, setRequest] = useState<JoinRequest | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let stopped = false;
    const prepare = async (): Promise<void> => {
      const kept = await peekRequest();
      const made = kept ? pairing.requestOf(kept) : pairing.makeRequest();
      if (!kept) await keepRequest(made.privateKey);
      if (!stopped) setRequest(made);
    };
    prepare().catch(() => {
      setFailed(true);
    });
    return () => {
      stopped = true;
    };
  }, [pairing, peekRequest, keepRequest]);
  return { request, failed };
}
