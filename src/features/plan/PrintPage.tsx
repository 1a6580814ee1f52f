import { useState } from 'react';
import { plans } from '#domain/plan/model.ts';
import { PLAN_SECTIONS, type PlanSection } from '#domain/plan/rules.ts';
import { sourceLanguage } from '#i18n/languages.ts';
import { useLanguage } from '#i18n/use-language.ts';
import { useWords } from '#i18n/use-words.ts';
import { Words } from '#i18n/Words.tsx';
import { LoadingPage } from '#parts/navigation/LoadingPage.tsx';
import { useBackLead } from '#parts/navigation/use-back-lead.ts';
import { InLanguage } from '#parts/print/InLanguage.tsx';
import { PrintButton } from '#parts/print/PrintButton.tsx';
import { usePageTitle } from '#parts/title/use-page-title.ts';
import { useFile, useFileQuery } from '#storage/hooks.tsx';
import { planRowId } from '#storage/singletons.ts';
import { CheckRow } from '#ui/CheckRow.tsx';
import { ChipGroup } from '#ui/Chips.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Page } from '#ui/Page.tsx';
import { PlanSheet } from './print/PlanSheet.tsx';
import './print/plan-sheet.css';
import { useWholePlan } from './use-plan.ts';

/** The plan as a sheet of paper, in Dutch or in the language of the screen. */
export function PrintPage() {
  const words = useWords();
  const { language, offered } = useLanguage();
  const whole = useWholePlan();
  const texts = useSectionTexts();
  const [code, setCode] = useState(sourceLanguage);
  const [withPrivate, setWithPrivate] = useState(false);
  const lead = useBackLead('/plan');
  usePageTitle(words('plan.print.title'));
  if (whole === undefined || texts === undefined) return <LoadingPage parent="/plan" />;
  const isPrivate = [...whole.goals, ...whole.steps].some(({ mine }) => mine);
  const isEmpty =
    whole.goals.length === 0 && whole.steps.length === 0 && texts.every(({ text }) => text.trim() === '');
  const languages = offered.filter((one) => one.code === sourceLanguage || one.code === language.code);
  return (
    <Page
      lead={lead}
      title={<Words of="plan.print.title" />}
      actions={
        isEmpty ? undefined : (
          <PrintButton full>
            <Words of="plan.print.now" />
          </PrintButton>
        )
      }
    >
      <div className="plan-print-choices wm-screen-only">
        {languages.length < 2 ? null : (
          <ChipGroup
            legend={<Words of="plan.print.language" />}
            options={languages.map((one) => ({ value: one.code, label: one.name, lang: one.code }))}
            value={code}
            onChange={setCode}
          />
        )}
        {isPrivate ? (
          // Off at first: paper goes from hand to hand.
          <CheckRow
            symbol="lock"
            label={<Words of="plan.print.private" />}
            checked={withPrivate}
            onChange={setWithPrivate}
          />
        ) : null}
      </div>
      {isEmpty ? (
        <EmptyState symbol="print" title={<Words of="plan.print.empty" />} />
      ) : (
        <InLanguage code={code}>
          <PlanSheet
            whole={whole}
            texts={texts}
            withPrivate={withPrivate}
            label={words('plan.print.sheet')}
          />
        </InLanguage>
      )}
    </Page>
  );
}

export interface SectionText {
  readonly section: PlanSection;
  readonly text: string;
}

/** The whole texts: a row holds only their beginnings. */
function useSectionTexts(): readonly SectionText[] | undefined {
  const file = useFile();
  return useFileQuery(
    async (read) =>
      Promise.all(
        PLAN_SECTIONS.map(async (section) => ({
          section,
          text: await read.text(plans, planRowId(file), section),
        })),
      ),
    [file],
  );
}
