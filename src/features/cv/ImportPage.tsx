import { useState } from 'react';
import { useNavigate } from 'react-router';
import { type ReadResume, type ResumeFault } from '#documents/resume/read-resume.ts';
import { readCvFile } from '#documents/cv-file/read-cv-file.ts';
import { CV_SECTIONS } from '#domain/cv/model.ts';
import { dutch } from '#i18n/dutch-words.ts';
import { Name } from '#i18n/Name.tsx';
import { useWords } from '#i18n/use-words.ts';
import { Words } from '#i18n/Words.tsx';
import type { PlainKey } from '#i18n/word-key.ts';
import { useToday } from '#parts/day/TodayProvider.tsx';
import { useBackLead } from '#parts/navigation/use-back-lead.ts';
import { usePageTitle } from '#parts/title/use-page-title.ts';
import { FaultNotice } from '#parts/undo/FaultNotice.tsx';
import { useAct } from '#parts/undo/use-act.ts';
import { useSpace } from '#storage/hooks.tsx';
import { FileCard } from '#ui/ActionCard.tsx';
import { Button } from '#ui/Button.tsx';
import { List, ListRow } from '#ui/List.tsx';
import { Notice } from '#ui/Notice.tsx';
import { Page } from '#ui/Page.tsx';
import { RunningText } from '#ui/RunningText.tsx';
import { Symbol } from '#ui/Symbol.tsx';
import { addResume, typeTexts } from './commands.ts';
import { partSymbols } from './part-look.ts';

const FAULTS = {
  too_large: 'cv.import.fault.too_large',
  damaged: 'cv.import.fault.damaged',
  not_a_resume: 'cv.import.fault.not_a_resume',
} as const satisfies Record<ResumeFault, PlainKey>;

/** A CV from a file of another program: shown first, and only then made; the CVs that are there stay as they are. */
export function ImportPage() {
  const words = useWords();
  const [found, setFound] = useState<ReadResume>();
  const [fault, setFault] = useState<ResumeFault>();
  const lead = useBackLead('/cv');
  usePageTitle(words(found === undefined ? 'cv.import.title' : 'cv.import.look'));
  const read = async (file: File): Promise<void> => {
    setFound(undefined);
    const resume = await readCvFile(file);
    setFault(resume.ok ? undefined : resume.error);
    if (resume.ok) setFound(resume.value);
  };
  if (found !== undefined) return <Look found={found} />;
  return (
    <Page lead={lead} title={<Words of="cv.import.title" />} titleSize="small">
      <RunningText>
        <Words of="cv.import.body" />
      </RunningText>
      <FileCard
        symbol="file"
        label={<Words of="cv.import.choose" />}
        hint={<Words of="cv.import.chooseHint" />}
        accept=".json,.xml,application/json,application/xml,text/xml"
        onFile={(file) => void read(file)}
      />
      {fault === undefined ? null : (
        <Notice kind="error" live="alert" title={<Words of={FAULTS[fault]} />}>
          <Words of="cv.import.unchanged" />
        </Notice>
      )}
    </Page>
  );
}

function Look({ found: { resume, leftOut, isCut } }: { readonly found: ReadResume }) {
  const space = useSpace();
  const today = useToday();
  const navigate = useNavigate();
  const words = useWords();
  const { act, fault, busy } = useAct();
  const lead = useBackLead('/cv');
  const title = resume.cv.title ?? dutch('cvPaper.title.imported');
  const counts = CV_SECTIONS.map((section) => ({
    section,
    items: resume.items.filter(({ patch }) => patch.section === section),
  })).filter(({ items }) => items.length > 0);
  const make = async (): Promise<void> => {
    const made = await act(addResume(resume, title, today), words('cv.new.done'));
    if (!made.ok) return;
    await typeTexts(space, made.value.value.texts);
    await navigate(`/cv/${made.value.value.id}`, { replace: true });
  };
  return (
    <Page
      lead={lead}
      title={<Words of="cv.import.look" />}
      titleSize="small"
      foot={<FaultNotice fault={fault} />}
      actions={
        <Button symbol="tick" busy={busy} onClick={() => void make()}>
          <Words of="cv.import.action" />
        </Button>
      }
    >
      <RunningText>
        <Words of="cv.import.unchanged" />
      </RunningText>
      <List>
        {resume.cv.name === undefined || resume.cv.name === '' ? null : (
          <ListRow
            small
            lead={<Symbol name={partSymbols.personal} />}
            title={<Words of="cv.part.personal" />}
            detail={<Name>{resume.cv.name}</Name>}
          />
        )}
        {resume.profile === '' ? null : (
          <ListRow
            small
            lead={<Symbol name={partSymbols.profile} />}
            title={<Words of="cv.part.profile" />}
            detail={<Name>{resume.profile.slice(0, 80)}</Name>}
          />
        )}
        {counts.map(({ section, items }) => (
          <ListRow
            key={section}
            small
            lead={<Symbol name={partSymbols[section]} />}
            title={<Words of={`cv.part.${section}`} />}
            detail={
              <Name>
                {items
                  .map(({ patch }) => patch.title ?? '')
                  .filter((one) => one !== '')
                  .join(', ')}
              </Name>
            }
          />
        ))}
      </List>
      {leftOut.length === 0 && !isCut ? null : (
        <Notice kind="warning">
          <Words of="cv.import.notAll" />
        </Notice>
      )}
    </Page>
  );
}
