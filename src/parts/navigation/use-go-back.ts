import { useCallback } from 'react';
import { useLocation, useNavigate } from 'react-router';

/** The key of the first page that was opened: before it there is nothing of ours. */
const FIRST_PAGE = 'default';

/** One step back, as the phone's own back would do; to the parent when the app was opened here. */
export function useGoBack(parent: string): () => void {
  const navigate = useNavigate();
  const { key } = useLocation();
  return useCallback(() => {
    void (key === FIRST_PAGE ? navigate(parent, { replace: true }) : navigate(-1));
  }, [navigate, key, parent]);
}
