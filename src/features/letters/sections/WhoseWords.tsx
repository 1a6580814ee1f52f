import { withOwners } from '#domain/letters/whose-words.ts';
import type { Letter } from '#domain/letters/rules.ts';
import { Name } from '#i18n/Name.tsx';
import { sentencesOf } from '#i18n/reading/measures.ts';
import { Words } from '#i18n/Words.tsx';
import type { People } from '#parts/people/use-people.ts';
import { FaultNotice } from '#parts/undo/FaultNotice.tsx';
import { useAct } from '#parts/undo/use-act.ts';
import { ChipGroup } from '#ui/Chips.tsx';
import { Fold } from '#ui/Fold.tsx';
import { RunningText } from '#ui/RunningText.tsx';
import { Stack } from '#ui/Stack.tsx';
import { setOwner } from '../commands.ts';

export interface WhoseWordsProps {
  readonly letter: Letter;
  readonly text: string;
  readonly people: People;
}

/** Whose words each sentence is, so that she knows what she has to be able to tell about. It never comes on paper. */
export function WhoseWords({ letter, text, people }: WhoseWordsProps) {
  const { act, fault } = useAct();
  const sentences = withOwners(sentencesOf(text), letter.mentorWords);
  const isMine = people.voice === 'mine';
  return (
    <Fold summary={<Words of="letters.whose.title" />}>
      <Stack gap={4}>
        <RunningText className="wm-soft">
          <Words of="letters.whose.hint" />
        </RunningText>
        <FaultNotice fault={fault} />
        {sentences.length === 0 ? <Words of="letters.whose.none" /> : null}
        {sentences.map((sentence, at) => (
          <ChipGroup
            key={`${sentence.key} ${String(at)}`}
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
              void act(setOwner(letter.id, sentence.key, whose === 'mentor'));
            }}
          />
        ))}
      </Stack>
    </Fold>
  );
}
