import { useRef, useState } from 'react';
import { accepted, fitsIn, type Comment } from '#domain/comments/rules.ts';
import { Name } from '#i18n/Name.tsx';
import { sentencesOf } from '#i18n/reading/measures.ts';
import { useWords } from '#i18n/use-words.ts';
import { Words } from '#i18n/Words.tsx';
import { Button, ButtonRow } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { ChipGroup } from '#ui/Chips.tsx';
import { ChoiceCards } from '#ui/ChoiceCards.tsx';
import { focusRefusedSoon } from '#ui/focus-refused.ts';
import { Stack } from '#ui/Stack.tsx';
import { TextArea } from '#ui/TextArea.tsx';
import { useToday } from '../day/TodayProvider.tsx';
import { isReadByMentee, type People } from '../people/use-people.ts';
import { definitionOf } from '../places/definition-of.ts';
import { ReadingAdvice } from '../reading/ReadingAdvice.tsx';
import { FaultNotice } from '../undo/FaultNotice.tsx';
import { useAct } from '../undo/use-act.ts';
import { addComment } from './comment-commands.ts';
import type { CommentedField } from './commented-field.ts';

export interface CommentFormProps {
  readonly of: string;
  readonly kind: Comment['kind'];
  readonly fields: readonly CommentedField[];
  readonly first: string | undefined;
  readonly people: People;
  readonly onClose: () => void;
}

const ALL = 'all';
const MOST = 500;

type Problem = 'empty' | 'no_sentence' | 'does_not_fit';

/** Which line or sentence, what about it, and how it could be: without having to mark words with a finger. */
export function CommentForm({ of, kind, fields, first, people, onClose }: CommentFormProps) {
  const words = useWords();
  const today = useToday();
  const { act, fault, busy } = useAct();
  const [name, setName] = useState(first);
  const [chosen, setChosen] = useState(ALL);
  const [body, setBody] = useState('');
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<Problem>();
  const form = useRef<HTMLDivElement>(null);
  const field = fields.find(({ place }) => place.field === name) ?? fields[0];
  if (field === undefined) return null;
  const { place, text, takesWords = true } = field;
  const definition = definitionOf(place.table)?.fields[place.field];
  const isLine = definition?.kind !== 'text';
  const sentences = isLine ? [] : sentencesOf(text).filter((sentence) => sentence.length <= MOST);
  const suggestion = takesWords ? (isLine ? typed.replace(/\s+/gu, ' ') : typed).trim() : '';
  const quote = isLine
    ? takesWords
      ? text
      : ''
    : sentences.length === 1 && suggestion !== ''
      ? (sentences[0] ?? '')
      : (sentences[Number(chosen)] ?? '');

  const problemOf = (): Problem | undefined => {
    if (suggestion === '') return body.trim() === '' ? 'empty' : undefined;
    if (quote === '' && text.trim() !== '') return 'no_sentence';
    const after = accepted(text, { quote, suggestion });
    return after !== null && fitsIn(definition, after) ? undefined : 'does_not_fit';
  };
  const save = async (): Promise<void> => {
    const found = problemOf();
    setProblem(found);
    if (found !== undefined) {
      focusRefusedSoon(form.current);
      return;
    }
    const made = await act(
      addComment({ of, kind, place, quote, body: body.trim(), suggestion, today }),
      words('comments.added'),
    );
    if (made.ok) onClose();
  };
  const isStill = (one: Problem): boolean => problem === one && problemOf() === one;
  return (
    <div ref={form}>
      <Card>
        <Stack gap={4}>
          {fields.length === 1 ? null : (
            <ChipGroup
              legend={<Words of="comments.where" />}
              options={fields.map((one) => ({ value: one.place.field, label: one.label }))}
              value={place.field}
              onChange={(next) => {
                setName(next);
                setChosen(ALL);
              }}
            />
          )}
          {sentences.length === 0 ? null : (
            <ChoiceCards
              legend={<Words of="comments.which" />}
              error={isStill('no_sentence') ? <Words of="comments.whichError" /> : undefined}
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
          <Stack gap={2}>
            <TextArea
              label={
                people.other ? (
                  <Words of="comments.body" values={{ name: people.other.name }} />
                ) : (
                  <Words of="comments.add" />
                )
              }
              error={
                isStill('empty') ? (
                  <Words of={takesWords ? 'comments.bodyError' : 'comments.sayError'} />
                ) : undefined
              }
              value={body}
              maxLength={MOST}
              rows={2}
              onChange={setBody}
            />
            {isReadByMentee(people) ? <ReadingAdvice text={body} /> : null}
          </Stack>
          {takesWords ? (
            <TextArea
              label={<Words of={isLine ? 'comments.betterLine' : 'comments.better'} />}
              hint={<Words of="common.hint.optional" />}
              error={isStill('does_not_fit') ? <Words of="comments.betterError" /> : undefined}
              value={typed}
              maxLength={MOST}
              rows={isLine ? 1 : 2}
              lang="nl"
              dir="ltr"
              onChange={setTyped}
            />
          ) : null}
          <FaultNotice fault={fault} />
          <ButtonRow>
            <Button symbol="tick" busy={busy} onClick={() => void save()}>
              <Words of="common.action.save" />
            </Button>
            <Button kind="second" onClick={onClose}>
              <Words of="common.action.close" />
            </Button>
          </ButtonRow>
        </Stack>
      </Card>
    </div>
  );
}
