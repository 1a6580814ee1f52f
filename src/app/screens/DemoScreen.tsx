import { useEffect, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { Words } from '#i18n/Words.tsx';
import { Button } from '#ui/Button.tsx';
import { Notice } from '#ui/Notice.tsx';
import { Page } from '#ui/Page.tsx';
import { RunningText } from '#ui/RunningText.tsx';
import type { SessionHolder } from '../session-holder.ts';
import { useServices } from '../services.ts';

const MAX_DEMO_BYTES = 8 * 1024 * 1024;

async function takeDemoIn(holder: SessionHolder, role: 'mentee' | 'mentor', today: string): Promise<boolean> {
  const answer = await fetch(`/demo/file/${role}?today=${today}`, { cache: 'no-store' });
  const bytes = new Uint8Array(await answer.arrayBuffer());
  if (!answer.ok || bytes.length > MAX_DEMO_BYTES) return false;
  const session = await holder.another();
  if (!session) return false;
  const restored = await session.restoreFile(bytes);
  if (!restored.ok) return false;
  for (const profile of await session.profiles())
    if (profile.demo && profile.id !== session.profile.id) await session.eraseProfile(profile.id);
  holder.activate(restored.value.id);
  return true;
}

/** Takes in the demo file, through the same way as a file that somebody restores. Only a demo server has one. */
export function DemoScreen() {
  const { role } = useParams();
  const { holder, clock } = useServices();
  const navigate = useNavigate();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let left = false;
    takeDemoIn(holder, role === 'mentor' ? 'mentor' : 'mentee', clock.today()).then(
      (taken) => {
        if (left) return;
        if (taken) void navigate('/today', { replace: true });
        else setFailed(true);
      },
      () => {
        if (!left) setFailed(true);
      },
    );
    return () => {
      left = true;
    };
  }, [holder, clock, role, navigate]);
  return (
    <Page title={<Words of="demo.notice.title" />} focused>
      <RunningText>
        <Words of="demo.notice.body" />
      </RunningText>
      {failed ? (
        <Notice
          kind="error"
          live="alert"
          action={
            <Button to="/start">
              <Words of="common.action.back" />
            </Button>
          }
        >
          <Words of="demo.failed" />
        </Notice>
      ) : (
        <p role="status">
          <Words of="demo.loading" />
        </p>
      )}
    </Page>
  );
}
