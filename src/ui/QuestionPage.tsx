import { useId, type ReactNode } from 'react';
import { RunningText } from './RunningText.tsx';
import { Bilingual } from './Bilingual.tsx';
import { Button } from './Button.tsx';
import { Dots, type DotState } from './Dots.tsx';
import { FieldErrorText, QuestionContext } from './FieldParts.tsx';
import { focusRefusedSoon } from './focus-refused.ts';
import { Page, PageFoot } from './Page.tsx';
import type { SymbolName } from './Symbol.tsx';
import type { Lead } from './TopBar.tsx';
import './question-page.css';

export interface QuestionPageProps {
  /** `field`: one Field, TextArea: the question is its label. `group`: ChoiceCards, chips: the question is the legend. */
  readonly kind: 'field' | 'group';
  readonly question: ReactNode;
  /** One line, such as an example. */
  readonly hint?: ReactNode;
  readonly error?: ReactNode;
  /** Steps of this little journey, one-based, with the words 'Step 1 of 3'. */
  readonly steps?: { readonly step: number; readonly of: number; readonly text: ReactNode } | undefined;
  /** The one control, without a label of its own. */
  readonly children: ReactNode;
  /** Below the control: that speaking works too. */
  readonly below?: ReactNode;
  /** Another way to answer, such as a photo, under its own line. */
  readonly otherWay?: { readonly title: ReactNode; readonly content: ReactNode } | undefined;
  /** Just above the button: the status line, who reads this. */
  readonly foot?: ReactNode;
  readonly lead?: Lead | undefined;
  readonly actionText: ReactNode;
  readonly actionSymbol?: SymbolName | undefined;
  readonly actionSymbolEnd?: SymbolName | undefined;
  readonly busy?: boolean | undefined;
  /** A second, white or quiet, button such as 'skip'. */
  readonly secondAction?: ReactNode;
  readonly onSubmit: () => void;
}

/** One question, one control, one button. */
export function QuestionPage({
  kind,
  question,
  hint,
  error,
  steps,
  children,
  below,
  otherWay,
  foot,
  lead,
  actionText,
  actionSymbol,
  actionSymbolEnd,
  busy = false,
  secondAction,
  onSubmit,
}: QuestionPageProps) {
  const id = useId();
  const formId = `${id}-form`;
  const described = [
    hint === undefined ? undefined : `${id}-hint`,
    error === undefined ? undefined : `${id}-error`,
  ].filter((one) => one !== undefined);
  const describedBy = described.length === 0 ? undefined : described.join(' ');
  const heading = (
    <h1 className="wm-question__title" tabIndex={-1}>
      <Bilingual>{question}</Bilingual>
    </h1>
  );
  const explained = (
    <>
      {hint === undefined ? null : (
        <RunningText id={`${id}-hint`} className="wm-question__hint">
          {hint}
        </RunningText>
      )}
      {error === undefined ? null : <FieldErrorText id={`${id}-error`}>{error}</FieldErrorText>}
    </>
  );
  return (
    <Page lead={lead} focused>
      <form
        id={formId}
        className="wm-question"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (busy) return;
          onSubmit();
          focusRefusedSoon(event.currentTarget);
        }}
      >
        {steps === undefined ? null : (
          <div className="wm-question__steps">
            <span>{steps.text}</span>
            <Dots states={stepDots(steps.step, steps.of)} />
          </div>
        )}
        <QuestionContext value={{ controlId: `${id}-control`, describedBy, invalid: error !== undefined }}>
          {kind === 'field' ? (
            <>
              <label htmlFor={`${id}-control`}>{heading}</label>
              {explained}
              {children}
            </>
          ) : (
            <fieldset className="wm-question__group" aria-describedby={describedBy}>
              <legend>{heading}</legend>
              {explained}
              {children}
            </fieldset>
          )}
        </QuestionContext>
        {below}
        {otherWay === undefined ? null : (
          <section className="wm-question__other-way" aria-labelledby={`${id}-other`}>
            <h2 id={`${id}-other`} className="wm-question__other-title">
              <Bilingual>{otherWay.title}</Bilingual>
            </h2>
            {otherWay.content}
          </section>
        )}
      </form>
      <PageFoot
        foot={foot}
        actions={
          <>
            {secondAction}
            <Button
              type="submit"
              form={formId}
              full
              busy={busy}
              symbol={actionSymbol}
              symbolEnd={actionSymbolEnd}
            >
              {actionText}
            </Button>
          </>
        }
      />
    </Page>
  );
}

function stepDots(step: number, of: number): readonly DotState[] {
  return Array.from({ length: of }, (_, index) =>
    index + 1 < step ? 'done' : index + 1 === step ? 'here' : 'empty',
  );
}
