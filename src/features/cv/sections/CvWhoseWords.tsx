import type { Cv } from '#domain/cv/rules.ts';
import type { People } from '#parts/people/use-people.ts';
import { FaultNotice } from '#parts/undo/FaultNotice.tsx';
import { WhoseWords } from '#parts/whose-words/WhoseWords.tsx';
import { setWordsOwner } from '../commands.ts';
import { useSave } from '../use-save.ts';

export interface CvWhoseWordsProps {
  readonly cv: Cv;
  readonly text: string;
  readonly people: People;
}

/** Whose words the sentences of a text of this CV are. */
export function CvWhoseWords({ cv, text, people }: CvWhoseWordsProps) {
  const { save, fault } = useSave();
  return (
    <>
      <FaultNotice fault={fault} />
      <WhoseWords
        text={text}
        mentorWords={cv.mentorWords}
        people={people}
        onChange={(key, isMentors) => {
          save(setWordsOwner(cv.id, key, isMentors));
        }}
      />
    </>
  );
}
