import { letters, type LetterBlock } from '#domain/letters/model.ts';
import { exampleOf } from '#domain/letters/examples.ts';
import { startersFor } from '#domain/letters/starters.ts';
import { Words } from '#i18n/Words.tsx';
import { CommentsHere } from '#parts/comments/CommentsHere.tsx';
import { TextEditor } from '#parts/notes/TextEditor.tsx';
import { Meaning } from '#parts/paper-words/Meaning.tsx';
import { Starters } from '#parts/paper-words/Starters.tsx';
import { Fold } from '#ui/Fold.tsx';
import { RunningText } from '#ui/RunningText.tsx';
import { useCvForLetter, useFacts } from '../use-facts.ts';
import type { ShownLetter } from '../WithLetter.tsx';
import { PrivateCvNote } from './PrivateCvNote.tsx';
import { LetterWhoseWords } from './LetterWhoseWords.tsx';

export interface BlockFormProps {
  readonly shown: ShownLetter;
  readonly block: LetterBlock;
}

/** One block of the letter, with sentences that are made of what she wrote elsewhere. Both may type at once. */
export function BlockForm({ shown, block }: BlockFormProps) {
  const { content, people } = shown;
  const { letter, texts } = content;
  const cv = useCvForLetter(shown);
  const facts = useFacts(letter, cv);
  const example = exampleOf(block, letter.kind);
  return (
    <>
      <TextEditor
        key={block}
        definition={letters}
        row={letter.id}
        field={block}
        label={<Words of={`letters.part.${block}`} />}
        labelHidden
        hint={<Words of={`letters.hint.${block}`} />}
        maxLength={1500}
        lined={false}
        rows={5}
        lang="nl"
        dir="ltr"
        advice
        starters={(add) =>
          facts === undefined ? null : (
            <Starters
              starters={startersFor(block, facts).map(({ key, values }) => ({
                key: `letterPaper.starter.${key}` as const,
                values,
              }))}
              onAdd={add}
            />
          )
        }
      />
      {block === 'can' && cv?.isShownToOthers ? <PrivateCvNote people={people} /> : null}
      <Fold summary={<Words of="letters.example" />}>
        <RunningText>
          <Meaning of={`letterPaper.example.${example}`} />
        </RunningText>
      </Fold>
      <CommentsHere
        of={letter.id}
        kind="letter"
        fields={[{ place: { table: 'letter', row: letter.id, field: block }, text: texts[block] }]}
      />
      <LetterWhoseWords shown={shown} block={block} />
    </>
  );
}
