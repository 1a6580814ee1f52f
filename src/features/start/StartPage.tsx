import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useLanguage } from '#i18n/use-language.ts';
import { useWords } from '#i18n/use-words.ts';
import { Words } from '#i18n/Words.tsx';
import { usePageTitle } from '#parts/title/use-page-title.ts';
import { NameQuestion } from '#parts/person-name/NameQuestion.tsx';
import { ActionCard } from '#ui/ActionCard.tsx';
import { Notice } from '#ui/Notice.tsx';
import { Page } from '#ui/Page.tsx';
import { Stack } from '#ui/Stack.tsx';
import { SymbolLine } from '#ui/StatusLine.tsx';
import { TextLink } from '#ui/TextLink.tsx';
import type { Lead } from '#ui/TopBar.tsx';
import { LanguageStep } from './LanguageStep.tsx';
import { WipedStep } from './WipedStep.tsx';

export type StartRole = 'mentee' | 'mentor';

export interface StartPageProps {
  /** A language was chosen before, so that the first question is what somebody comes for. */
  readonly languageChosen: boolean;
  /** There was a file on this device and it is gone. */
  readonly wiped: boolean;
  /** A link is waiting: after the name the journey goes on there, without asking alone or together. */
  readonly linkWaits: boolean;
  readonly initialName: string;
  /** An iPhone keeps the browser and the home screen apart, so the app goes to the home screen before anything begins. */
  readonly installFirst: boolean;
  /** Kept also when it is the language that was shown already. */
  readonly onLanguage: (code: string) => void;
  readonly onAlone: (role: StartRole, name: string) => Promise<boolean>;
  readonly onTogether: (role: StartRole, name: string) => void;
}

type Step = 'wiped' | 'language' | 'role' | 'name' | 'begin';
const STEPS: readonly Step[] = ['wiped', 'language', 'role', 'name', 'begin'];
const TITLES = {
  wiped: 'errors.wiped.title',
  language: 'start.language.title',
  role: 'start.role.question',
  name: 'start.name.question',
  begin: 'start.begin.question',
} as const;

const isStep = (text: string | null): text is Step => STEPS.some((step) => step === text);

/** The first start: language, what for, name, alone or together. One question per screen, and every step has a way back. */
export function StartPage(props: StartPageProps) {
  const [search] = useSearchParams();
  const asked = search.get('step');
  const step: Step = isStep(asked)
    ? asked
    : props.wiped
      ? 'wiped'
      : props.languageChosen
        ? 'role'
        : 'language';
  const [isTogether, setTogether] = useState(false);
  const [role, setRole] = useState<StartRole | null>(null);
  const [name, setName] = useState(props.initialName);
  const navigate = useNavigate();
  const words = useWords();
  usePageTitle(words(TITLES[step]));
  const go = (next: Step): void => {
    void navigate(`/start?step=${next}`);
  };
  const back: Lead = {
    symbol: 'back',
    text: <Words of="nav.bar.back" />,
    onClick: () => {
      void navigate(-1);
    },
  };
  if (step === 'wiped')
    return (
      <WipedStep
        onBegin={(together) => {
          setTogether(together);
          go(props.languageChosen ? 'role' : 'language');
        }}
      />
    );
  if (step === 'language')
    return (
      <LanguageStep
        onChosen={(code) => {
          props.onLanguage(code);
          go('role');
        }}
      />
    );
  // Whoever reloads in the middle begins at the first question that has no answer any more.
  if (step === 'role' || role === null)
    return (
      <RoleStep
        installFirst={props.installFirst}
        onRole={(chosen) => {
          setRole(chosen);
          go('name');
        }}
      />
    );
  if (step === 'name')
    return (
      <NameQuestion
        name={name}
        lead={back}
        onName={(given) => {
          setName(given);
          if (props.linkWaits || isTogether) props.onTogether(role, given);
          else go('begin');
        }}
      />
    );
  return (
    <BeginStep
      role={role}
      lead={back}
      onAlone={() => props.onAlone(role, name)}
      onTogether={() => {
        props.onTogether(role, name);
      }}
    />
  );
}

interface RoleStepProps {
  readonly installFirst: boolean;
  readonly onRole: (role: StartRole) => void;
}

function RoleStep({ installFirst, onRole }: RoleStepProps) {
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

interface BeginStepProps {
  readonly role: StartRole;
  readonly lead: Lead;
  readonly onAlone: () => Promise<boolean>;
  readonly onTogether: () => void;
}

function BeginStep({ role, lead, onAlone, onTogether }: BeginStepProps) {
  const [failed, setFailed] = useState(false);
  const [busy, setBusy] = useState(false);
  const begin = async (): Promise<void> => {
    if (busy) return;
    setBusy(true);
    setFailed(!(await onAlone()));
    setBusy(false);
  };
  return (
    <Page focused title={<Words of="start.begin.question" />} lead={lead}>
      <Stack gap={3}>
        <ActionCard
          symbol="person"
          label={<Words of="start.begin.alone" />}
          hint={
            <Words of={role === 'mentee' ? 'start.begin.aloneHintSeeker' : 'start.begin.aloneHintHelper'} />
          }
          onClick={() => void begin()}
        />
        <ActionCard
          symbol="people"
          label={<Words of="start.begin.together" />}
          hint={
            <Words
              of={role === 'mentee' ? 'start.begin.togetherHintSeeker' : 'start.begin.togetherHintHelper'}
            />
          }
          onClick={onTogether}
        />
      </Stack>
      {failed ? (
        <Notice kind="error" live="alert">
          <Words of="errors.unknown.retry" />
        </Notice>
      ) : null}
      <Stack gap={2}>
        <SymbolLine symbol="saved">
          <Words of="start.promise.offline" />
        </SymbolLine>
        <SymbolLine symbol="lock">
          <Words of="start.promise.own" />
        </SymbolLine>
        <SymbolLine symbol="tick">
          <Words of="start.promise.free" />
        </SymbolLine>
      </Stack>
    </Page>
  );
}
