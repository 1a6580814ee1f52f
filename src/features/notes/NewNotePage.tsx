import { useEffect, useRef, useState } from 'react';
import { Navigate } from 'react-router';
import { useToday } from '#parts/day/TodayProvider.tsx';
import { LoadingPage } from '#parts/navigation/LoadingPage.tsx';
import { FaultNotice } from '#parts/undo/FaultNotice.tsx';
import { useAct } from '#parts/undo/use-act.ts';
import { InOwnSpace, useFile } from '#storage/hooks.tsx';
import { addNote } from './commands.ts';

/** A new note is only for her until she says otherwise. */
export const NewNotePage = () => (
  <InOwnSpace>
    <MakeNote />
  </InOwnSpace>
);

function MakeNote() {
  const { me } = useFile();
  const today = useToday();
  const { act, fault } = useAct();
  const [id, setId] = useState<string>();
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    void act(addNote(me, today)).then((made) => {
      if (made.ok) setId(made.value.value);
    });
  }, [act, me, today]);
  if (id !== undefined) return <Navigate to={`/notes/${id}`} replace />;
  return fault === undefined ? <LoadingPage parent="/notes" /> : <FaultNotice fault={fault} />;
}
