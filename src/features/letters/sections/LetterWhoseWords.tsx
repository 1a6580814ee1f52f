import type { LetterBlock } from '#domain/letters/model.ts';
import { FaultNotice } from '#parts/undo/FaultNotice.tsx';
import { useAct } from '#parts/undo/use-act.ts';
import { WhoseWords } from '#parts/whose-words/WhoseWords.tsx';
import { setOwner } from '../commands.ts';
import type { ShownLetter } from '../WithLetter.tsx';

export interface LetterWhoseWordsProps {
  readonly shown: ShownLetter;
  readonly block: LetterBlock;
}

/** Whose words each sentence of a block is. */
export function LetterWhoseWords({ shown: { content, people }, block }: LetterWhoseWordsProps) {
  const { letter, texts } = content;
  const { act, fault } = useAct();
  return (
    <>
      <FaultNotice fault={fault} />
      <WhoseWords
        text={texts[block]}
        mentorWords={letter.mentorWords}
        people={people}
        onChange={(sentence, isMentors) => void act(setOwner(letter.id, sentence, isMentors))}
      />
    </>
  );
}
