import { useWords } from '#i18n/use-words.ts';
import { Button } from '#ui/Button.tsx';
import { Page } from '#ui/Page.tsx';
import { SymbolLine } from '#ui/StatusLine.tsx';
import type { Lead } from '#ui/TopBar.tsx';

export interface OwnDeviceQuestionProps {
  readonly lead: Lead;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

/** Before an own space is taken in: whoever says yes about somebody else's device would give her files away [O1]. */
export function OwnDeviceQuestion({ lead, onYes, onNo }: OwnDeviceQuestionProps) {
  const words = useWords();
  return (
    <Page
      focused
      title={words('join.own.question.title')}
      lead={lead}
      actions={
        <>
          <Button kind="second" full onClick={onNo}>
            {words('join.own.question.no')}
          </Button>
          <Button full symbol="tick" onClick={onYes}>
            {words('join.own.question.yes')}
          </Button>
        </>
      }
    >
      <p>{words('join.own.question.body')}</p>
      <SymbolLine symbol="attention">{words('join.own.question.warning')}</SymbolLine>
    </Page>
  );
}
