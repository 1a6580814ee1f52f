import { useState } from 'react';
import type { VersionContent } from '#domain/versions/content.ts';
import type { Version } from '#domain/versions/rules.ts';
import { useWords } from '#i18n/use-words.ts';
import { Words } from '#i18n/Words.tsx';
import { useQuery, useSpace } from '#storage/hooks.tsx';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { Notice } from '#ui/Notice.tsx';
import { Stack } from '#ui/Stack.tsx';
import { useToday } from '../day/TodayProvider.tsx';
import { ThrowAway } from '../throw-away/ThrowAway.tsx';
import { FaultNotice } from '../undo/FaultNotice.tsx';
import { useAct } from '../undo/use-act.ts';
import { useUndoOffer } from '../undo/UndoProvider.tsx';
import { CompareChoice, NOW } from './CompareChoice.tsx';
import { ComparedLines } from './ComparedLines.tsx';
import { useVersionDay } from './use-version-day.ts';
import { versionContent } from './use-versions.ts';
import { keepVersion, restoreVersion, throwAwayVersion, type VersionOf } from './version-commands.ts';

export interface VersionViewProps {
  readonly draft: VersionOf;
  readonly version: Version;
  readonly others: readonly Version[];
  readonly now: VersionContent;
  readonly linesOf: (content: VersionContent) => readonly string[];
  readonly onThrownAway: () => void;
}

/** It opens below a list that may be long. */
function lookAt(heading: HTMLHeadingElement | null): void {
  heading?.focus();
}

/** One version beside what stands there now, or beside another one. */
export function VersionView(props: VersionViewProps) {
  const { draft, version, others, now, linesOf, onThrownAway } = props;
  const words = useWords();
  const day = useVersionDay();
  const space = useSpace();
  const today = useToday();
  const { act, fault, busy } = useAct();
  const { offerUndo } = useUndoOffer();
  const [beside, setBeside] = useState(NOW);
  const [state, setState] = useState<'ready' | 'busy' | 'failed'>('ready');
  const content = useQuery((read) => versionContent(read, version.id), [version.id]);
  const other = useQuery(
    (read) => (beside === NOW ? Promise.resolve(null) : versionContent(read, beside)),
    [beside],
  );
  if (content === undefined) return null;
  const nameOf = (one: Version): string => (one.name === '' ? day(one) : one.name);
  const putBack = async (): Promise<void> => {
    if (content === null) return;
    setState('busy');
    // How it stood is kept first: putting back can be put back.
    const kept = await keepVersion(space, draft, now, { name: '', today });
    const ok = kept !== null && (await restoreVersion(space, now, content));
    setState(ok ? 'ready' : 'failed');
    if (ok)
      offerUndo(words('versions.restored'), async () => ({ ok: await restoreVersion(space, content, now) }));
  };
  const throwAway = async (): Promise<void> => {
    const gone = await act(throwAwayVersion(version.id), words('versions.thrownAway'));
    if (gone.ok) onThrownAway();
  };
  return (
    <>
      <Card as="section" kind="now" aria-label={nameOf(version)}>
        <Stack gap={4}>
          <h2 ref={lookAt} tabIndex={-1}>
            {nameOf(version)}
          </h2>
          {content === null ? (
            <Notice kind="warning">
              <Words of="versions.damaged" />
            </Notice>
          ) : (
            <>
              <CompareChoice others={others} value={beside} onChange={setBeside} />
              {/* While another one is read, the choice stays where it is. */}
              {other === undefined ? null : (
                <ComparedLines before={linesOf(content)} after={linesOf(other ?? now)} />
              )}
              {state === 'failed' ? (
                <Notice kind="error" live="alert">
                  <Words of="save.notSaved.title" />
                </Notice>
              ) : null}
              <div>
                <Button symbol="undo" busy={state === 'busy'} onClick={() => void putBack()}>
                  <Words of="versions.restore" />
                </Button>
              </div>
            </>
          )}
        </Stack>
      </Card>
      <FaultNotice fault={fault} />
      <ThrowAway
        action={<Words of="versions.throwAway" />}
        question={<Words of="versions.throwAwayQuestion" />}
        busy={busy}
        onThrowAway={() => void throwAway()}
      />
    </>
  );
}
