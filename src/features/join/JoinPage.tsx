import { useEffect, useRef, useState } from 'react';
import { useLocation, useNavigate, useSearchParams } from 'react-router';
import { useWords } from '#i18n/use-words.ts';
import { Words } from '#i18n/Words.tsx';
import { usePageTitle } from '#parts/title/use-page-title.ts';
import type { JoinText, Pairing } from '#transport/pairing.ts';
import { Notice } from '#ui/Notice.tsx';
import { Page } from '#ui/Page.tsx';
import { RunningText } from '#ui/RunningText.tsx';
import type { Lead } from '#ui/TopBar.tsx';
import { AnswerRequest } from './AnswerRequest.tsx';
import { BringAlong } from './BringAlong.tsx';
import { GiveByCode } from './GiveByCode.tsx';
import { HostMeeting } from './HostMeeting.tsx';
import { askedOf, ownSideOf, type Asked, type JoinDeps, type OwnSide } from './join-deps.ts';
import { JoinMeeting } from './JoinMeeting.tsx';
import { JoinStopped } from './JoinStopped.tsx';
import { MyRequest } from './MyRequest.tsx';
import { OpenAnswer } from './OpenAnswer.tsx';
import { OwnArriving } from './OwnArriving.tsx';
import { OwnDeviceQuestion } from './OwnDeviceQuestion.tsx';
import { PasteLink } from './PasteLink.tsx';
import { PlaceQuestion } from './PlaceQuestion.tsx';
import { ScanCode } from './ScanCode.tsx';
import { ShowRequest } from './ShowRequest.tsx';
import { SideQuestion } from './SideQuestion.tsx';
import { titleOf } from './titles.ts';

export type JoinPageProps = JoinDeps;

/** A code that was scanned without internet, and so was seen on the other's screen. */
type Seen = Exclude<JoinText, { readonly kind: 'meeting' }>;

/**
 * Two people begin together: online with a QR or link and six digits, without internet with two scans, or apart with two
 * links and four groups of digits. The two devices of one person come together in the same ways. A link in the address is read once and taken out of the address; nothing happens before somebody taps.
 */
export function JoinPage(deps: JoinPageProps) {
  const words = useWords();
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const [pairing, setPairing] = useState<Pairing | null>(null);
  const [link, setLink] = useState<string | null>(deps.waitingLink);
  const [seen, setSeen] = useState<Seen | null>(null);
  const own = ownSideOf(search.get('own'));
  const asked = askedOf(search.get('ask'));
  const isAsking = link === null && seen === null;
  usePageTitle(...titleOf(isAsking ? asked : null, own).map((key) => words(key)));
  const { loadPairing, onLinkTaken } = deps;
  useEffect(() => {
    void loadPairing().then(setPairing);
  }, [loadPairing]);
  useEffect(() => {
    const take = (): void => {
      if (location.hash.length < 2) return;
      setLink(location.href);
      // The address stands in the history on disk; what is behind # goes out of it at once.
      history.replaceState(history.state, '', `${location.pathname}${location.search}`);
    };
    take();
    window.addEventListener('hashchange', take);
    return () => {
      window.removeEventListener('hashchange', take);
    };
  }, []);
  useEndOfLink(() => {
    onLinkTaken();
    setLink(null);
    setSeen(null);
  });
  const back: Lead = {
    symbol: 'back',
    text: <Words of="nav.bar.back" />,
    onClick: () => {
      void navigate(-1);
    },
  };
  const ask = (asked: Asked): void => {
    void navigate(`/join?ask=${asked}${own ? `&own=${own}` : ''}`);
  };
  const open = (text: string): void => {
    setLink(text);
  };
  if (!pairing)
    return (
      <Page focused title={<Words of="join.page.title" />} lead={back}>
        <RunningText>
          <Words of="common.state.loading" />
        </RunningText>
      </Page>
    );
  const parts = { ...deps, pairing, lead: back };
  const of = own ? 'own' : 'pair';
  if (seen?.kind === 'request') return <GiveByCode {...parts} of={of} publicKey={seen.publicKey} />;
  if (seen) return <OpenAnswer {...parts} isOwn={own === 'take'} seen payload={seen.payload} />;
  if (link !== null)
    return (
      <OpenedLink
        key={link}
        {...parts}
        link={link}
        own={own}
        onGone={() => {
          onLinkTaken();
          setLink(null);
          ask('paste');
        }}
      />
    );
  const see = (_text: string, read: JoinText): void => {
    if (read.kind !== 'meeting') setSeen(read);
  };
  switch (asked) {
    case 'place':
      return <PlaceQuestion lead={back} own={own} onChosen={ask} />;
    case 'together':
    case 'apart':
    case 'offline':
      return <SideQuestion place={asked} lead={back} onChosen={ask} />;
    case 'host':
      return <HostMeeting {...parts} of={of} />;
    case 'scan':
      return <ScanCode {...parts} part="any" onText={open} onPaste={() => ask('paste')} />;
    case 'paste':
      return <PasteLink {...parts} part="any" onLink={open} onScan={() => ask('scan')} />;
    case 'request':
      return <MyRequest {...parts} onNext={() => ask('second')} />;
    case 'second':
      return <PasteLink {...parts} part="second" onLink={open} />;
    case 'showRequest':
      return <ShowRequest {...parts} onNext={() => ask('scanAnswer')} />;
    case 'scanAnswer':
      return <ScanCode {...parts} part="answer" onText={see} onPaste={() => ask('paste')} />;
    case 'scanRequest':
      return <ScanRequest {...parts} of={of} onText={see} onPaste={() => ask('paste')} />;
    case 'arriving':
      return <OwnArriving {...deps} />;
    case 'bring':
      return <BringAlong {...deps} lead={back} />;
  }
}

interface ScanRequestProps extends JoinDeps {
  readonly pairing: Pairing;
  readonly lead: Lead;
  readonly of: 'pair' | 'own';
  readonly onText: (text: string, read: JoinText) => void;
  readonly onPaste: () => void;
}

/** Who invites has a name first: the other sees it before anything happens. */
function ScanRequest({ of, newcomer, onNameNeeded, ...parts }: ScanRequestProps) {
  const isNamed = newcomer !== null || of === 'own';
  useEffect(() => {
    if (!isNamed) onNameNeeded({ ask: 'scanRequest' });
  }, [isNamed, onNameNeeded]);
  if (!isNamed) return null;
  return <ScanCode {...parts} part="request" />;
}

/** A link is shown where it was opened: going back, or beginning again, leaves it. */
function useEndOfLink(onEnd: () => void): void {
  const { key, hash } = useLocation();
  const openedAt = useRef(key);
  const latest = useRef(onEnd);
  useEffect(() => {
    latest.current = onEnd;
  });
  useEffect(() => {
    if (openedAt.current === key) return;
    openedAt.current = key;
    if (hash.length < 2) latest.current();
  }, [key, hash]);
}

interface OpenedLinkProps extends JoinDeps {
  readonly pairing: Pairing;
  readonly link: string;
  readonly lead: Lead;
  /** This person said before that the other device is her own. */
  readonly own: OwnSide | null;
  readonly onGone: () => void;
}

function OpenedLink({ link, pairing, lead, own, onGone, ...deps }: OpenedLinkProps) {
  const [saidOwn, setSaidOwn] = useState<boolean | null>(own === 'take' ? true : null);
  const [read] = useState(() => pairing.read(link));
  if (!read.ok)
    return (
      <Page focused title={<Words of="join.page.title" />} lead={{ ...lead, onClick: onGone }}>
        <Notice kind="error" live="alert">
          <Words
            of={
              read.error.type === 'newer_version'
                ? 'join.error.oldVersion'
                : read.error.type === 'no_link'
                  ? 'join.error.linkWrong'
                  : 'join.error.linkDamaged'
            }
          />
        </Notice>
      </Page>
    );
  const parts = { ...deps, pairing, lead };
  switch (read.value.kind) {
    case 'request':
      return (
        <AnswerRequest {...parts} of={own === 'give' ? 'own' : 'pair'} link={link} request={read.value} />
      );
    case 'answer':
      return <OpenAnswer {...parts} isOwn={own === 'take'} seen={false} payload={read.value.payload} />;
    case 'meeting': {
      const { own: isOwn, payload } = read.value;
      if (isOwn && saidOwn === false) return <JoinStopped reason="notMine" />;
      if (isOwn && saidOwn === null)
        return (
          <OwnDeviceQuestion
            lead={lead}
            onYes={() => {
              setSaidOwn(true);
            }}
            onNo={() => {
              setSaidOwn(false);
            }}
          />
        );
      return <JoinMeeting {...parts} of={isOwn ? 'own' : 'pair'} payload={payload} />;
    }
  }
}
