import { Words } from '#i18n/Words.tsx';
import { MachineTranslation } from '#parts/translation/MachineTranslation.tsx';
import { Button } from '#ui/Button.tsx';
import { Page } from '#ui/Page.tsx';
import { RunningText } from '#ui/RunningText.tsx';
import { SymbolLine } from '#ui/StatusLine.tsx';
import type { Lead } from '#ui/TopBar.tsx';

export interface OwnDeviceQuestionProps {
  readonly lead: Lead;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

/** Before an own space is taken in: whoever says yes about somebody else's device would give her files away [O1]. */
export function OwnDeviceQuestion({ lead, onYes, onNo }: OwnDeviceQuestionProps) {
  return (
    <Page
      focused
      title={<Words of="join.own.question.title" />}
      lead={lead}
      actions={
        <>
          <Button kind="second" full onClick={onNo}>
            <Words of="join.own.question.no" />
          </Button>
          <Button full symbol="tick" onClick={onYes}>
            <Words of="join.own.question.yes" />
          </Button>
        </>
      }
    >
      <RunningText>
        <Words of="join.own.question.body" />
      </RunningText>
      <SymbolLine symbol="attention">
        <Words of="join.own.question.warning" />
      </SymbolLine>
      <MachineTranslation />
    </Page>
  );
}
