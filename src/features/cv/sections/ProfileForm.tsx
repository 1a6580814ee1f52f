import { cvs } from '#domain/cv/model.ts';
import type { Cv } from '#domain/cv/rules.ts';
import { Words } from '#i18n/Words.tsx';
import type { People } from '#parts/people/use-people.ts';
import { TextEditor } from '#parts/notes/TextEditor.tsx';
import { Starters, type PaperWords } from '#parts/paper-words/Starters.tsx';
import { profileExamples } from '../trades/trade.ts';
import { TradeStarters } from '../trades/TradeStarters.tsx';
import { CvComments } from './CvComments.tsx';
import { CvWhoseWords } from './CvWhoseWords.tsx';

const STARTERS: readonly PaperWords[] = [
  { key: 'cvPaper.starter.profile.am' },
  { key: 'cvPaper.starter.profile.good' },
  { key: 'cvPaper.starter.profile.like' },
  { key: 'cvPaper.starter.profile.search' },
];

export interface ProfileFormProps {
  readonly cv: Cv;
  readonly profile: string;
  readonly people: People;
}

/** Who she is in a few lines; both may type at once. */
export function ProfileForm({ cv, profile, people }: ProfileFormProps) {
  return (
    <>
      <TextEditor
        definition={cvs}
        row={cv.id}
        field="profile"
        label={<Words of="cv.field.profile" />}
        hint={<Words of="cv.field.profileHint" />}
        maxLength={2000}
        lined={false}
        lang="nl"
        dir="ltr"
        starters={(add) => (
          <>
            <Starters starters={STARTERS} goesOn onAdd={add} />
            <TradeStarters startersOf={(trade) => profileExamples[trade]} onAdd={add} />
          </>
        )}
      />
      <CvComments cv={cv} field="profile" text={profile} />
      <CvWhoseWords cv={cv} text={profile} people={people} />
    </>
  );
}
