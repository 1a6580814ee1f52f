import { useEffect, useRef, useState } from 'react';
import { useLocation, useNavigate, useSearchParams } from 'react-router';
import { useWords } from '#i18n/use-words.ts';
import type { Pairing } from '#transport/pairing.ts';
import { Notice } from '#ui/Notice.tsx';
import { Page } from '#ui/Page.tsx';
import type { Lead } from '#ui/TopBar.tsx';
import { AnswerRequest } from './AnswerRequest.tsx';
import { HostMeeting } from './HostMeeting.tsx';
import type { JoinDeps } from './join-deps.ts';
import { JoinMeeting } from './JoinMeeting.tsx';
import { MyRequest } from './MyRequest.tsx';
import { OpenAnswer } from './OpenAnswer.tsx';
import { PasteLink } from './PasteLink.tsx';
import { PlaceQuestion } from './PlaceQuestion.tsx';
import { SideQuestion } from './SideQuestion.tsx';

export type JoinPageProps = JoinDeps;

type Asked = 'place' | 'together' | 'apart' | 'host' | 'paste' | 'request' | 'second';
const ASKED: readonly Asked[] = ['place', 'together', 'apart', 'host', 'paste', 'request', 'second'];

const askedOf = (text: string | null): Asked => ASKED.find((asked) => asked === text) ?? 'place';

/**
 * Two people begin together: online with a QR or link and six digits, or apart with two links and four groups of digits.
 * A link in the address is read once and taken out of the address; nothing happens before somebody taps.
 */
export function JoinPage(deps: JoinPageProps) {
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const words = useWords();
  const [pairing, setPairing] = useState<Pairing | null>(null);
  const [link, setLink] = useState<string | null>(deps.waitingLink);
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
  });
  const back: Lead = {
    symbol: 'back',
    text: words('nav.bar.back'),
    onClick: () => {
      void navigate(-1);
    },
  };
  const ask = (asked: Asked): void => {
    void navigate(`/join?ask=${asked}`);
  };
  const open = (text: string): void => {
    setLink(text);
  };
  if (!pairing)
    return (
      <Page focused title={words('join.page.title')} lead={back}>
        <p>{words('common.state.loading')}</p>
      </Page>
    );
  if (link !== null)
    return (
      <OpenedLink
        key={link}
        {...deps}
        pairing={pairing}
        link={link}
        lead={back}
        onGone={() => {
          onLinkTaken();
          setLink(null);
          ask('paste');
        }}
      />
    );
  switch (askedOf(search.get('ask'))) {
    case 'place':
      return <PlaceQuestion lead={back} onChosen={ask} />;
    case 'together':
    case 'apart': {
      const place = search.get('ask') === 'together' ? 'together' : 'apart';
      return <SideQuestion place={place} lead={back} onChosen={ask} />;
    }
    case 'host':
      return <HostMeeting {...deps} pairing={pairing} lead={back} />;
    case 'paste':
      return <PasteLink pairing={pairing} lead={back} part="any" onLink={open} />;
    case 'request':
      return (
        <MyRequest
          {...deps}
          pairing={pairing}
          lead={back}
          onNext={() => {
            ask('second');
          }}
        />
      );
    case 'second':
      return <PasteLink pairing={pairing} lead={back} part="second" onLink={open} />;
  }
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
  readonly onGone: () => void;
}

function OpenedLink({ link, pairing, lead, onGone, ...deps }: OpenedLinkProps) {
  const words = useWords();
  const [read] = useState(() => pairing.read(link));
  if (!read.ok)
    return (
      <Page focused title={words('join.page.title')} lead={{ ...lead, onClick: onGone }}>
        <Notice kind="error" live="alert">
          {words(
            read.error.type === 'newer_version'
              ? 'join.error.oldVersion'
              : read.error.type === 'no_link'
                ? 'join.error.linkWrong'
                : 'join.error.linkDamaged',
          )}
        </Notice>
      </Page>
    );
  switch (read.value.kind) {
    case 'request':
      return <AnswerRequest {...deps} pairing={pairing} lead={lead} link={link} request={read.value} />;
    case 'answer':
      return <OpenAnswer {...deps} pairing={pairing} lead={lead} payload={read.value.payload} />;
    case 'meeting':
      return <JoinMeeting {...deps} pairing={pairing} lead={lead} payload={read.value.payload} />;
  }
}
