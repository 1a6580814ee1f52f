import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { AllTexts } from '#i18n/AllTexts.tsx';
import { useWords } from '#i18n/use-words.ts';
import { Words } from '#i18n/Words.tsx';
import { usePageTitle } from '#parts/title/use-page-title.ts';
import { NameQuestion } from '#parts/person-name/NameQuestion.tsx';
import type { Lead } from '#ui/TopBar.tsx';
import { BeginStep } from './BeginStep.tsx';
import { LanguageStep } from './LanguageStep.tsx';
import { RoleStep } from './RoleStep.tsx';
import type { StartRole } from './start-role.ts';
import { WipedStep } from './WipedStep.tsx';

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
const LATER_TITLES = {
  wiped: 'errors.wiped.title',
  role: 'start.role.question',
  name: 'start.name.question',
  begin: 'start.begin.question',
} as const;

const isStep = (text: string | null): text is Step => STEPS.some((step) => step === text);

/**
 * The first start: language, what for, name, alone or together. One question per screen, and every step has a way back. The
 * first needs few texts, so that somebody can begin while the others come.
 */
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
  const go = (next: Step): void => {
    void navigate(`/start?step=${next}`);
  };
  if (step === 'language')
    return (
      <LanguageStep
        onChosen={(code) => {
          props.onLanguage(code);
          go('role');
        }}
      />
    );
  return (
    <AllTexts>
      <LaterStep
        {...props}
        step={step}
        role={role}
        name={name}
        onBegin={(together) => {
          setTogether(together);
          go(props.languageChosen ? 'role' : 'language');
        }}
        onRole={(chosen) => {
          setRole(chosen);
          go('name');
        }}
        onName={(given) => {
          setName(given);
          if (role !== null && (props.linkWaits || isTogether)) props.onTogether(role, given);
          else go('begin');
        }}
      />
    </AllTexts>
  );
}

interface LaterStepProps extends Pick<StartPageProps, 'installFirst' | 'onAlone' | 'onTogether'> {
  readonly step: Exclude<Step, 'language'>;
  readonly role: StartRole | null;
  readonly name: string;
  readonly onBegin: (together: boolean) => void;
  readonly onRole: (role: StartRole) => void;
  readonly onName: (name: string) => void;
}

function LaterStep({ step, role, name, ...props }: LaterStepProps) {
  const navigate = useNavigate();
  usePageTitle(useWords()(LATER_TITLES[step]));
  const back: Lead = {
    symbol: 'back',
    text: <Words of="nav.bar.back" />,
    onClick: () => {
      void navigate(-1);
    },
  };
  if (step === 'wiped') return <WipedStep onBegin={props.onBegin} />;
  // Whoever reloads in the middle begins at the first question that has no answer any more.
  if (step === 'role' || role === null)
    return <RoleStep installFirst={props.installFirst} onRole={props.onRole} />;
  if (step === 'name') return <NameQuestion name={name} lead={back} onName={props.onName} />;
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
