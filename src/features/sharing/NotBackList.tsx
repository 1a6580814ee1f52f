import { Words } from '#i18n/Words.tsx';
import type { NotBack } from '#parts/people/use-not-back.ts';
import { Button } from '#ui/Button.tsx';
import { Section } from '#ui/Section.tsx';
import { Stack } from '#ui/Stack.tsx';

export interface NotBackListProps {
  readonly list: readonly NotBack[];
  /** Goes to the invitation of that file. */
  readonly onInvite: (spaceId: string) => void;
}

/** Who has to join again after a device was lost, each with the invitation one press away. */
export function NotBackList({ list, onInvite }: NotBackListProps) {
  if (list.length === 0) return null;
  return (
    <Section title={<Words of="sharing.lost.notBack" />}>
      <Stack gap={3}>
        {list.map(({ spaceId, member, name }) => (
          <Button
            key={`${spaceId}/${member}`}
            full
            symbol="people"
            onClick={() => {
              onInvite(spaceId);
            }}
          >
            <Words of="sharing.lost.letInName" values={{ name }} />
          </Button>
        ))}
      </Stack>
    </Section>
  );
}
