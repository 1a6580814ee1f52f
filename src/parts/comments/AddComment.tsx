import { useState } from 'react';
import type { Comment, CommentPlace } from '#domain/comments/rules.ts';
import { Name } from '#i18n/Name.tsx';
import { sentencesOf } from '#i18n/reading/measures.ts';
import { useWords } from '#i18n/use-words.ts';
import { Words } from '#i18n/Words.tsx';
import { Button, ButtonRow } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { ChoiceCards } from '#ui/ChoiceCards.tsx';
import { focusRefusedSoon } from '#ui/focus-refused.ts';
import { Stack } from '#ui/Stack.tsx';
import { TextArea } from '#ui/TextArea.tsx';
import { useOpenedForm } from '#ui/use-opened-form.ts';
import { useToday } from '../day/TodayProvider.tsx';
import type { People } from '../people/use-people.ts';
import { FaultNotice } from '../undo/FaultNotice.tsx';
import { useAct } from '../undo/use-act.ts';
import { addComment } from './comment-commands.ts';

export interface AddCommentProps {
  readonly of: string;
  readonly kind: Comment['kind'];
  readonly place: CommentPlace;
  readonly text: string;
  readonly people: People;
}

const ALL = 'all';
const MOST = 500;

/** Which sentence, what about it, and how it could be: a comment without having to mark words with a finger. */
export function AddComment({ of, kind, place, text, people }: AddCommentProps) {
  const words = useWords();
  const today = useToday();
  const { act, fault, busy } = useAct();
  const [isOpen, setOpen] = useState(false);
  const opened = useOpenedForm(isOpen);
  const [chosen, setChosen] = useState(ALL);
  const [body, setBody] = useState('');
  const [suggestion, setSuggestion] = useState('');
  const [isMissing, setMissing] = useState(false);
  if (!isOpen)
    return (
      <div ref={opened}>
        <Button
          kind="second"
          symbol="talk"
          onClick={() => {
            setOpen(true);
          }}
        >
          <Words of="comments.add" />
        </Button>
      </div>
    );
  const sentences = sentencesOf(text).filter((sentence) => sentence.length <= MOST);
  const isEmpty = body.trim() === '' && suggestion.trim() === '';
  const close = (): void => {
    setOpen(false);
    setBody('');
    setSuggestion('');
    setChosen(ALL);
    setMissing(false);
  };
  const save = async (): Promise<void> => {
    setMissing(isEmpty);
    if (isEmpty) {
      focusRefusedSoon(opened.current);
      return;
    }
    const quote = chosen === ALL ? '' : (sentences[Number(chosen)] ?? '');
    const made = await act(
      addComment({ of, kind, place, quote, body: body.trim(), suggestion: suggestion.trim(), today }),
      words('comments.added'),
    );
    if (made.ok) close();
  };
  return (
    <div ref={opened}>
      <Card>
        <Stack gap={4}>
          {sentences.length === 0 ? null : (
            <ChoiceCards
              legend={<Words of="comments.which" />}
              options={[
                { value: ALL, label: <Words of="comments.all" /> },
                ...sentences.map((sentence, at) => ({
                  value: String(at),
                  label: <Name lang="nl">{sentence}</Name>,
                })),
              ]}
              value={chosen}
              onChange={setChosen}
            />
          )}
          <TextArea
            label={
              people.other ? (
                <Words of="comments.body" values={{ name: people.other.name }} />
              ) : (
                <Words of="comments.add" />
              )
            }
            error={isMissing && isEmpty ? <Words of="comments.bodyError" /> : undefined}
            value={body}
            maxLength={MOST}
            rows={2}
            onChange={setBody}
          />
          <TextArea
            label={<Words of="comments.better" />}
            hint={<Words of="common.hint.optional" />}
            value={suggestion}
            maxLength={MOST}
            rows={2}
            lang="nl"
            dir="ltr"
            onChange={setSuggestion}
          />
          <FaultNotice fault={fault} />
          <ButtonRow>
            <Button symbol="tick" busy={busy} onClick={() => void save()}>
              <Words of="common.action.save" />
            </Button>
            <Button kind="second" onClick={close}>
              <Words of="common.action.close" />
            </Button>
          </ButtonRow>
        </Stack>
      </Card>
    </div>
  );
}
