import { useLanguage } from '#i18n/use-language.ts';
import { Words } from '#i18n/Words.tsx';
import { ActionCard } from '#ui/ActionCard.tsx';
import { Notice } from '#ui/Notice.tsx';
import { Page } from '#ui/Page.tsx';
import { Stack } from '#ui/Stack.tsx';
import { TextLink } from '#ui/TextLink.tsx';
import type { StartRole } from './start-role.ts';

interface RoleStepProps {
  readonly installFirst: boolean;
  readonly onRole: (role: StartRole) => void;
}

export function RoleStep({ installFirst, onRole }: RoleStepProps) {
  const { language } = useLanguage();
  return (
    <Page
      focused
      title={<Words of="start.role.question" />}
      lead={{
        symbol: 'language',
        text: <span lang={language.code}>{language.name}</span>,
        to: '/start?step=language',
      }}
    >
      {installFirst ? (
        <Notice
          symbol="phone"
          title={<Words of="join.own.take.install" />}
          action={
            <TextLink to="/settings/install">
              <Words of="settings.install.how" />
            </TextLink>
          }
        />
      ) : null}
      <Stack gap={3}>
        <ActionCard
          symbol="work"
          label={<Words of="start.role.seeker" />}
          hint={<Words of="start.role.seekerHint" />}
          onClick={() => {
            onRole('mentee');
          }}
        />
        <ActionCard
          symbol="people"
          label={<Words of="start.role.helper" />}
          hint={<Words of="start.role.helperHint" />}
          onClick={() => {
            onRole('mentor');
          }}
        />
        <ActionCard
          symbol="link"
          label={<Words of="start.begin.link" />}
          hint={<Words of="start.begin.linkHint" />}
          to="/join?ask=paste"
        />
        <ActionCard
          symbol="phone"
          label={<Words of="start.begin.other" />}
          hint={<Words of="start.begin.otherHint" />}
          to="/join?own=take"
        />
      </Stack>
    </Page>
  );
}
