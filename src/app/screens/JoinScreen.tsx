import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { LanguageStep } from '#features/start/LanguageStep.tsx';
import { otherRole, type Asked, type JoinDeps, type Newcomer } from '#features/join/join-deps.ts';
import { JoinPage } from '#features/join/JoinPage.tsx';
import { useSettings } from '#storage/hooks.tsx';
import type { Session } from '#storage/session.ts';
import type { Space } from '#storage/space.ts';
import type { Invitation } from '#transport/pairing.ts';
import { beginning } from '../join/beginning.ts';
import { fileToGive } from '../join/file-to-give.ts';
import { LookBefore, lookAtWhatIsBrought, lookBefore, type Looking } from '../join/LookBefore.tsx';
import {
  fileToBring,
  markShared,
  newcomerOf,
  pairSpaces,
  spaceToShare,
  standingOf,
  takeInto,
} from '../join/shared-space.ts';
import { useArrival } from '../join/use-arrival.ts';
import { useServices, type Services } from '../services.ts';

const PENDING_KEY = 'wm-pairing';

/** Gives the journey of two people its file and its network. */
export function JoinScreen() {
  const services = useServices();
  const { session, holder, connection } = services;
  const [search] = useSearchParams();
  const known = useKnownNewcomer(services);
  const isNew = search.get('new') === '1';
  const [byLink] = useState(() => location.hash.length > 1);
  useEffect(() => {
    beginning.byLink = byLink;
  }, [byLink]);
  useEffect(() => {
    beginning.inviteNew = isNew || (beginning.inviteNew && search.get('ask') !== null);
  }, [isNew, search]);
  const [looking, setLooking] = useState<Looking | null>(null);
  const deps = useJoinDeps(services, known === 'looking' ? null : known, setLooking);
  const hasArrived = useArrival(session, holder);
  const listen = useCallback((listener: () => void) => connection.listen(listener), [connection]);
  const online = useSyncExternalStore(listen, () => connection.state().online);
  const [{ language }, change] = useSettings();
  if (known === 'looking') return null;
  const newcomer = beginning.newcomer ?? known;
  // Whoever comes by a link chooses the language first; the link waits in the address.
  if (language === null && newcomer === null)
    return <LanguageStep onChosen={(code) => void change({ language: code })} />;
  return (
    <LookBefore looking={looking}>
      <JoinPage {...deps} newcomer={newcomer} hasArrived={hasArrived} online={online} />
    </LookBefore>
  );
}

function useKnownNewcomer({ session, activeId }: Services): Newcomer | null | 'looking' {
  const [known, setKnown] = useState<Newcomer | null | 'looking'>('looking');
  useEffect(() => {
    let left = false;
    const look = async (): Promise<void> => {
      const spaces = session ? await pairSpaces(session) : [];
      const active = spaces.find(({ id }) => id === activeId) ?? spaces[0];
      const newcomer = active ? await newcomerOf(active) : null;
      if (!left) setKnown(newcomer);
    };
    void look();
    return () => {
      left = true;
    };
    // Read once: what appears while somebody joins must not count as known before.
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the state at the beginning of the journey
  }, []);
  return known;
}

function useJoinDeps(
  services: Services,
  known: Newcomer | null,
  look: (looking: Looking | null) => void,
): Omit<JoinDeps, 'newcomer' | 'hasArrived' | 'online'> {
  const navigate = useNavigate();
  const { loadPairing } = services;
  const shared = useRef<Space | null>(null);
  const latest = useRef(services);
  const knownNow = useRef(known);
  useEffect(() => {
    latest.current = services;
    knownNow.current = known;
  });
  return useMemo(() => {
    const pendingId = (): string | null => localStorage.getItem(PENDING_KEY);
    const newcomerNow = (): Newcomer | null => beginning.newcomer ?? knownNow.current;
    const toBring = async (): Promise<{ from: string; into: string } | null> => {
      const session = latest.current.holder.session();
      const into = latest.current.holder.activeId();
      const file = session && into ? await fileToBring(session, into) : null;
      return file && into ? { from: file.id, into } : null;
    };
    const spaceFor = async (of: 'pair' | 'own', session: Session, own: Space): Promise<Space | null> => {
      if (of === 'own') return own;
      const { loadConfig, activeId } = latest.current;
      const newcomer = newcomerNow();
      const { relay } = await loadConfig();
      const { inviteNew, byLink } = beginning;
      return newcomer && spaceToShare({ session, activeId, inviteNew, byLink, newcomer, relay });
    };
    const cleanFile = async (session: Session, own: Space, space: Space): Promise<Space | null> => {
      await lookBefore(space, own, look);
      const { inviteNew } = beginning;
      const { clock } = latest.current;
      const given = await fileToGive({ session, own, space, forSomebodyNew: inviteNew, now: clock.now });
      // From here on it is the new file that is shared, however often the invitation is made again.
      if (given && given.id !== space.id) beginning.inviteNew = false;
      return given;
    };
    return {
      loadPairing,
      waitingLink: beginning.waitingLink,
      onLinkTaken: () => {
        beginning.waitingLink = null;
      },
      onNameNeeded: (back: { readonly link: string } | { readonly ask: Asked }) => {
        beginning.waitingLink = 'link' in back ? back.link : null;
        beginning.goOn = 'ask' in back ? `/join?ask=${back.ask}` : null;
        void navigate('/start?step=role', { replace: true });
      },
      prepareInvitation: async (of: 'pair' | 'own'): Promise<Invitation | null> => {
        const { holder, loadConfig } = latest.current;
        const session = await holder.ensure();
        const own = session ? await session.openOwn() : null;
        if (!session || !own?.ok) return null;
        const found = await spaceFor(of, session, own.value);
        const space = found && of === 'pair' ? await cleanFile(session, own.value, found) : found;
        const secrets = space ? session.invitation(space.id) : null;
        if (!space || !secrets) return null;
        shared.current = space;
        if (of === 'pair') holder.activate(space.id);
        const newcomer = newcomerNow();
        const role = newcomer?.role ?? 'mentee';
        return {
          ...secrets,
          relay: of === 'own' ? (await loadConfig()).relay : secrets.relay,
          inviterName: newcomer?.name ?? '',
          inviterRole: role,
          inviteeRole: of === 'own' ? role : otherRole(role),
          pairKind: of,
        };
      },
      onInvited: async (of: 'pair' | 'own') => {
        beginning.waitingLink = null;
        beginning.goOn = null;
        const { holder, loadConfig, sync } = latest.current;
        if (of === 'own') await holder.session()?.shareOwn((await loadConfig()).relay);
        else if (shared.current) {
          await markShared(shared.current);
          sync?.ensure(shared.current);
        }
      },
      takeIn: async (invitation: Invitation, name: string): Promise<boolean> => {
        const session = await latest.current.holder.ensure();
        const space = session && (await takeInto(session, invitation, name));
        if (!space) return false;
        beginning.waitingLink = null;
        if (invitation.pairKind === 'pair') {
          latest.current.holder.activate(space.id);
          latest.current.sync?.ensure(space);
        }
        return true;
      },
      standingOf: (invitation: Invitation) => standingOf(latest.current.holder.session(), invitation),
      hasToBring: async () => (await toBring()) !== null,
      bring: async () => {
        const session = latest.current.holder.session();
        const files = await toBring();
        const [own, from] = [await session?.openOwn(), files && (await session?.openSpace(files.from))];
        if (!session || !files || !own?.ok || !from?.ok) return false;
        await lookAtWhatIsBrought(from.value, own.value, look);
        return (await session.bringInto(files.from, files.into)).ok;
      },
      keepRequest: async (privateKey: Uint8Array) => {
        const session = await latest.current.holder.ensure();
        const id = await session?.pairings.put(privateKey);
        // A link whose answer could not be opened must not be sent.
        if (id === undefined) throw new Error('the key of the request could not be kept');
        // Only a random id; the key itself is sealed. The browser may close this tab while she is in another app.
        localStorage.setItem(PENDING_KEY, id);
      },
      peekRequest: async () => {
        const id = pendingId();
        return id ? ((await latest.current.holder.session()?.pairings.peek(id)) ?? null) : null;
      },
      dropRequest: async () => {
        const id = pendingId();
        localStorage.removeItem(PENDING_KEY);
        if (id) await latest.current.holder.session()?.pairings.take(id);
      },
      programmeCode: () => beginning.programmeCode,
      onCode: (code: string) => {
        beginning.programmeCode = code;
        latest.current.sync?.giveProgrammeCode(code);
        void navigate('/join?ask=host', { replace: true });
      },
    };
  }, [navigate, loadPairing, look]);
}
