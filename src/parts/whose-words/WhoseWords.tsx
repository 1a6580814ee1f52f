import { withOwners } from '#domain/letters/whose-words.ts';
import { Name } from '#i18n/Name.tsx';
import { sentencesOf } from '#i18n/reading/measures.ts';
import { Words } from '#i18n/Words.tsx';
import { ChipGroup } from '#ui/Chips.tsx';
import { Fold } from '#ui/Fold.tsx';
import { RunningText } from '#ui/RunningText.tsx';
import { Stack } from '#ui/Stack.tsx';
import type { People } from '../people/use-people.ts';

export interface WhoseWordsProps {
  readonly text: string;
  /** Keys of the sentences that the mentor thought of. */
  readonly mentorWords: readonly string[];
  readonly people: People;
  readonly onChange: (sentenceKey: string, isMentors: boolean) => void;
}

/**
 * Whose words each sentence is, so that she knows what she has to be able to tell about. It never comes on paper, and who
 * writes alone is not asked.
 */
export function WhoseWords({ text, mentorWords, people, onChange }: WhoseWordsProps) {
  const sentences = withOwners(sentencesOf(text), mentorWords);
  const isMine = people.voice === 'mine';
  if (people.others.length === 0 || sentences.length === 0) return null;
  return (
    <Fold summary={<Words of="letters.whose.title" />}>
      <Stack gap={4}>
        <RunningText className="wm-soft">
          <Words of="letters.whose.hint" />
        </RunningText>
        {sentences.map((sentence, at) => (
          <ChipGroup
            key={`${sentence.key} ${at}`}
            legend={<Name lang="nl">{sentence.text}</Name>}
            options={[
              {
                value: 'mentee',
                label:
                  isMine || !people.mentee ? (
                    <Words of="letters.whose.mine" />
                  ) : (
                    <Words of="letters.whose.hers" values={{ name: people.mentee.name }} />
                  ),
              },
              {
                value: 'mentor',
                label: isMine ? <Words of="letters.whose.mentors" /> : <Words of="letters.whose.mine" />,
              },
            ]}
            value={sentence.isMentors ? 'mentor' : 'mentee'}
            onChange={(whose) => {
              onChange(sentence.key, whose === 'mentor');
            }}
          />
        ))}
      </Stack>
    </Fold>
  );
}
