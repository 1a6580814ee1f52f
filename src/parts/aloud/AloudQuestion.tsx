import { languageOf } from '#i18n/languages.ts';
import { Words } from '#i18n/Words.tsx';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { RunningText } from '#ui/RunningText.tsx';
import { Stack } from '#ui/Stack.tsx';
import type { Answer, Question } from './reader.ts';
import { VoiceSteps } from './VoiceSteps.tsx';

export interface AloudQuestionProps {
  readonly question: Question;
  readonly onAnswer: (answer: Answer) => void;
}

/** Whether she hears the voice; and when there is none, what helps. */
export function AloudQuestion({ question, onAnswer }: AloudQuestionProps) {
  const say = (answer: Answer) => () => {
    onAnswer(answer);
  };
  const { name = question.lang, direction } = languageOf(question.lang) ?? {};
  const language = (
    <bdi lang={question.lang} dir={direction}>
      {name}
    </bdi>
  );
  if (question.type === 'heard')
    return (
      <Dialog
        key="heard"
        open
        onClose={say('close')}
        title={<Words of="aloud.test.question" values={{ language }} />}
        actions={
          <>
            <Button kind="quiet" symbol="speaker" onClick={say('again')}>
              <Words of="aloud.test.again" />
            </Button>
            <Button kind="second" onClick={say('no')}>
              <Words of="aloud.test.no" />
            </Button>
            <Button onClick={say('yes')}>
              <Words of="aloud.test.yes" />
            </Button>
          </>
        }
      >
        <RunningText>
          <Words of="aloud.test.hint" />
        </RunningText>
      </Dialog>
    );
  return (
    <Dialog
      key="noVoice"
      open
      onClose={say('close')}
      title={<Words of="aloud.noVoice.title" values={{ language }} />}
      actions={
        <>
          <Button kind="quiet" onClick={say('close')}>
            <Words of="common.action.close" />
          </Button>
          <Button kind={question.offersDutch ? 'second' : 'primary'} onClick={say('again')}>
            <Words of="common.action.tryAgain" />
          </Button>
          {question.offersDutch ? (
            <Button onClick={say('dutch')}>
              <Words of="aloud.noVoice.dutch" />
            </Button>
          ) : null}
        </>
      }
    >
      <Stack gap={3}>
        <RunningText>
          <Words of="aloud.noVoice.sound" />
        </RunningText>
        <VoiceSteps />
        <RunningText>
          <Words of="aloud.noVoice.help" />
        </RunningText>
      </Stack>
    </Dialog>
  );
}
