import { Words } from '#i18n/Words.tsx';
import { ActionCard } from '#ui/ActionCard.tsx';
import { Page } from '#ui/Page.tsx';
import { RunningText } from '#ui/RunningText.tsx';
import { Stack } from '#ui/Stack.tsx';
import { TextLink } from '#ui/TextLink.tsx';
import type { Lead } from '#ui/TopBar.tsx';
import type { Asked, OwnSide } from './join-deps.ts';

export interface PlaceQuestionProps {
  readonly lead: Lead;
  readonly own: OwnSide | null;
  readonly onChosen: (next: Asked) => void;
}

/** Where the two are, or for two devices of one person only whether both have internet. */
export function PlaceQuestion({ lead, own, onChosen }: PlaceQuestionProps) {
  return own ? (
    <OwnPlace lead={lead} own={own} onChosen={onChosen} />
  ) : (
    <PairPlace lead={lead} onChosen={onChosen} />
  );
}

function PairPlace({ lead, onChosen }: Omit<PlaceQuestionProps, 'own'>) {
  return (
    <Page focused title={<Words of="join.place.question" />} lead={lead}>
      <Stack gap={3}>
        <ActionCard
          symbol="people"
          label={<Words of="join.place.together" />}
          hint={<Words of="join.place.togetherHint" />}
          onClick={() => {
            onChosen('together');
          }}
        />
        <ActionCard
          symbol="qr"
          label={<Words of="join.place.offline" />}
          hint={<Words of="join.place.offlineHint" />}
          onClick={() => {
            onChosen('offline');
          }}
        />
        <ActionCard
          symbol="send"
          label={<Words of="join.place.apart" />}
          hint={<Words of="join.place.apartHint" />}
          onClick={() => {
            onChosen('apart');
          }}
        />
      </Stack>
    </Page>
  );
}

function OwnPlace({ lead, own, onChosen }: PlaceQuestionProps) {
  const gives = own === 'give';
  return (
    <Page focused title={<Words of={gives ? 'join.own.give.title' : 'join.own.take.title'} />} lead={lead}>
      <RunningText>
        <Words of={gives ? 'join.own.give.body' : 'join.own.take.body'} />
      </RunningText>
      <Stack gap={3}>
        <ActionCard
          symbol={gives ? 'qr' : 'camera'}
          label={<Words of="join.own.place.online" />}
          hint={<Words of={gives ? 'join.own.give.online' : 'join.own.take.online'} />}
          onClick={() => {
            onChosen(gives ? 'host' : 'scan');
          }}
        />
        <ActionCard
          symbol={gives ? 'camera' : 'qr'}
          label={<Words of="join.own.place.offline" />}
          hint={<Words of={gives ? 'join.own.give.offline' : 'join.own.take.offline'} />}
          onClick={() => {
            onChosen(gives ? 'scanRequest' : 'showRequest');
          }}
        />
      </Stack>
      <div>
        <RunningText>
          <Words of={gives ? 'join.own.give.install' : 'join.own.take.install'} />
        </RunningText>
        <TextLink to="/settings/install">
          <Words of="settings.install.how" />
        </TextLink>
      </div>
    </Page>
  );
}
