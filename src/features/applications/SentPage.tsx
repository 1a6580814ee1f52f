import { useMemo } from 'react';
import { useNavigate, useParams } from 'react-router';
import { sentCopies } from '#domain/sent/model.ts';
import type { SentCopy } from '#domain/sent/rules.ts';
import { Name } from '#i18n/Name.tsx';
import { useDates } from '#i18n/use-dates.ts';
import { useWords } from '#i18n/use-words.ts';
import { Words } from '#i18n/Words.tsx';
import { useToday } from '#parts/day/TodayProvider.tsx';
import { SavedFile } from '#parts/files/SavedFile.tsx';
import { LoadingPage } from '#parts/navigation/LoadingPage.tsx';
import { useBackLead } from '#parts/navigation/use-back-lead.ts';
import { HomeSpace } from '#parts/privacy/HomeSpace.tsx';
import { useHome } from '#parts/privacy/use-home.ts';
import { ThrowAway } from '#parts/throw-away/ThrowAway.tsx';
import { usePageTitle } from '#parts/title/use-page-title.ts';
import { FaultNotice } from '#parts/undo/FaultNotice.tsx';
import { useAct } from '#parts/undo/use-act.ts';
import { useAttachment } from '#storage/attachments/use-attachment.ts';
import { useQuery } from '#storage/hooks.tsx';
import { useSentWords } from '#storage/sent/use-sent-copies.ts';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Notice } from '#ui/Notice.tsx';
import { Page } from '#ui/Page.tsx';
import { Progress } from '#ui/Progress.tsx';
import './sent.css';

/** What was sent, as it was: its words, and the file. Nothing here can be changed. */
export function SentPage() {
  const { id = '', copy: copyId = '' } = useParams();
  const parent = `/applications/${id}`;
  const lead = useBackLead(parent);
  const words = useWords();
  usePageTitle(words('sent.title'));
  const home = useHome(sentCopies, copyId);
  if (home === undefined) return <LoadingPage parent={parent} />;
  if (home === 'nowhere')
    return (
      <Page lead={lead} title={<Words of="sent.title" />} titleSize="small">
        <EmptyState symbol="send" title={<Words of="sent.missing" />} />
      </Page>
    );
  return (
    <HomeSpace home={home}>
      <ReadCopy id={copyId} parent={parent} />
    </HomeSpace>
  );
}

function ReadCopy({ id, parent }: { readonly id: string; readonly parent: string }) {
  const copy = useQuery((read) => read.get(sentCopies, id), [id]);
  return copy === undefined ? <LoadingPage parent={parent} /> : <Copy copy={copy} parent={parent} />;
}

function Copy({ copy, parent }: { readonly copy: SentCopy; readonly parent: string }) {
  const words = useWords();
  const dates = useDates();
  const today = useToday();
  const navigate = useNavigate();
  const text = useSentWords(copy.id);
  const { act, fault, busy } = useAct();
  const throwAway = async (): Promise<void> => {
    const gone = await act((write) => write.remove(sentCopies, copy.id), words('sent.thrownAway'));
    if (gone.ok) await navigate(parent, { replace: true });
  };
  return (
    <Page
      lead={useBackLead(parent)}
      title={<Name>{copy.title}</Name>}
      titleSize="small"
      aside={
        copy.sentOn === null ? undefined : (
          <Words of="sent.on" values={{ day: <span>{dates.near(copy.sentOn, today)}</span> }} />
        )
      }
    >
      <FileOf copy={copy} />
      <Card>
        <div className="sent-words" lang="nl" dir="ltr">
          {text}
        </div>
      </Card>
      <FaultNotice fault={fault} />
      <ThrowAway
        action={<Words of="sent.throwAway" />}
        question={<Words of="sent.throwAwayQuestion" />}
        body={<Words of="sent.throwAwayBody" />}
        busy={busy}
        onThrowAway={() => void throwAway()}
      />
    </Page>
  );
}

function FileOf({ copy }: { readonly copy: SentCopy }) {
  const words = useWords();
  const view = useAttachment(copy.file);
  const bytes = view.state === 'here' ? view.bytes : undefined;
  const file = useMemo(
    () => (bytes === undefined ? undefined : new Blob([Uint8Array.from(bytes)], { type: 'application/pdf' })),
    [bytes],
  );
  if (copy.file === null) return null;
  if (view.state === 'opening') return <Progress label={words('sent.opening')} value={undefined} max={1} />;
  if (file !== undefined) return <SavedFile file={file} name={copy.fileName} />;
  return (
    <Notice
      kind="warning"
      action={
        'again' in view ? (
          <Button kind="second" size="small" onClick={view.again}>
            <Words of="common.action.tryAgain" />
          </Button>
        ) : undefined
      }
    >
      <Words of="sent.noFile" />
    </Notice>
  );
}
