import { useWords } from '#i18n/use-words.ts';
import { ActionCard } from '#ui/ActionCard.tsx';
import { Page } from '#ui/Page.tsx';
import { Stack } from '#ui/Stack.tsx';
import type { Lead } from '#ui/TopBar.tsx';

export interface SideQuestionProps {
  readonly place: 'together' | 'apart';
  readonly lead: Lead;
  readonly onChosen: (next: 'host' | 'paste' | 'request') => void;
}

/** Who gives the file and who takes it in. Apart, the one who is invited sends the first link. */
export function SideQuestion({ place, lead, onChosen }: SideQuestionProps) {
  const words = useWords();
  const apart = place === 'apart';
  return (
    <Page focused title={words('join.side.question')} lead={lead}>
      <Stack gap={3}>
        <ActionCard
          symbol={apart ? 'link' : 'qr'}
          label={words('join.side.me')}
          hint={words(apart ? 'join.side.meHintApart' : 'join.side.meHint')}
          onClick={() => {
            onChosen(apart ? 'paste' : 'host');
          }}
        />
        <ActionCard
          symbol={apart ? 'send' : 'camera'}
          label={words('join.side.other')}
          hint={words(apart ? 'join.side.otherHintApart' : 'join.side.otherHint')}
          onClick={() => {
            onChosen(apart ? 'request' : 'paste');
          }}
        />
      </Stack>
    </Page>
  );
}
