import { useWords } from '#i18n/use-words.ts';
import { ActionCard } from '#ui/ActionCard.tsx';
import { Page } from '#ui/Page.tsx';
import { Stack } from '#ui/Stack.tsx';
import type { Lead } from '#ui/TopBar.tsx';

export interface PlaceQuestionProps {
  readonly lead: Lead;
  readonly onChosen: (place: 'together' | 'apart') => void;
}

export function PlaceQuestion({ lead, onChosen }: PlaceQuestionProps) {
  const words = useWords();
  return (
    <Page focused title={words('join.place.question')} lead={lead}>
      <Stack gap={3}>
        <ActionCard
          symbol="people"
          label={words('join.place.together')}
          hint={words('join.place.togetherHint')}
          onClick={() => {
            onChosen('together');
          }}
        />
        <ActionCard
          symbol="send"
          label={words('join.place.apart')}
          hint={words('join.place.apartHint')}
          onClick={() => {
            onChosen('apart');
          }}
        />
      </Stack>
    </Page>
  );
}
