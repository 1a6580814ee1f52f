import { useEffect, useMemo, useRef, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { LanguageStep } from '#features/start/LanguageStep.tsx';
import { otherRole, type JoinDeps, type Newcomer } from '#features/join/join-deps.ts';
import { JoinPage } from '#features/join/JoinPage.tsx';
import { useSettings } from '#storage/hooks.tsx';
import type { Space } from '#storage/space.ts';
import type { Invitation } from '#transport/pairing.ts';
import { beginning } from '../join/beginning.ts';
import { LookBefore, lookBefore, type Looking } from '../join/LookBefore.tsx';
import { markShared, newcomerOf, pairSpaces, spaceToShare } from '../join/shared-space.ts';
import { useServices, type Services } from '../services.ts';

const PENDING_KEY = 'wm-pairing';

/** Gives the journey of two people its file and its network. */
export function JoinScreen() {
  const services = useServices();
  const [search] = useSearchParams();
  const known = useKnownFiles(services);
  const isNew = search.get('new') === '1';
  const [byLink] = useState(() => location.hash.length > 1);
  useEffect(() => {
    beginning.byLink = byLink;
  }, [byLink]);
  useEffect(() => {
    beginning.inviteNew = isNew || (beginning.inviteNew && search.get('ask') !== null);
  }, [isNew, search]);
  const [looking, setLooking] = useState<Looking | null>(null);
  const deps = useJoinDeps(services, known, setLooking);
  const [{ language }, change] = useSettings();
  if (!known) return null;
  const newcomer = beginning.newcomer ?? known.newcomer;
  // Whoever comes by a link chooses the language first; the link waits in the address.
  if (language === null && newcomer === null)
    return <LanguageStep onChosen={(code) => void change({ language: code })} />;
  return (
    <LookBefore looking={looking}>
      <JoinPage {...deps} newcomer={newcomer} />
    </LookBefore>
  );
}

interface KnownFiles {
  readonly newcomer: Newcomer | null;
  readonly uids: ReadonlySet<string>;
}

function useKnownFiles({ session, activeId }: Services): KnownFiles | null {
  const [known, setKnown] = useState<KnownFiles | null>(null);
  useEffect(() => {
    let left = false;
    const look = async (): Promise<void> => {
      const spaces = session ? await pairSpaces(session) : [];
      const active = spaces.find(({ id }) => id === activeId) ?? spaces[0];
      const newcomer = active ? await newcomerOf(active) : null;
      if (!left) setKnown({ newcomer, uids: new Set(spaces.map(({ spaceUid }) => spaceUid)) });
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
  known: KnownFiles | null,
  look: (looking: Looking | null) => void,
): Omit<JoinDeps, 'newcomer'> {
  const navigate = useNavigate();
  const { loadPairing } = services;
  const shared = useRef<Space | null>(null);
  const latest = useRef(services);
  const files = useRef(known);
  useEffect(() => {
    latest.current = services;
    files.current = known;
  });
  return useMemo(() => {
    const pendingId = (): string | null => localStorage.getItem(PENDING_KEY);
    return {
      loadPairing,
      waitingLink: beginning.waitingLink,
      onLinkTaken: () => {
        beginning.waitingLink = null;
      },
      onNameNeeded: (link: string | null) => {
        beginning.waitingLink = link;
        beginning.isHosting = link === null;
        void navigate('/start?step=role', { replace: true });
      },
      prepareInvitation: async (): Promise<Invitation | null> => {
        const { holder, loadConfig, activeId } = latest.current;
        const newcomer = beginning.newcomer ?? files.current?.newcomer;
        const session = await holder.ensure();
        if (!session || !newcomer) return null;
        const { relay } = await loadConfig();
        const space = await spaceToShare({
          session,
          activeId,
          inviteNew: beginning.inviteNew,
          byLink: beginning.byLink,
          newcomer,
          relay,
        });
        const own = space ? await session.openOwn() : null;
        if (own && !own.ok) return null;
        if (space && own) await lookBefore(space, own.value, look);
        const secrets = space ? session.invitation(space.id) : null;
        if (!space || !secrets) return null;
        shared.current = space;
        holder.activate(space.id);
        return {
          ...secrets,
          inviterName: newcomer.name,
          inviterRole: newcomer.role,
          inviteeRole: otherRole(newcomer.role),
          pairKind: 'pair',
        };
      },
      onInvited: async () => {
        beginning.waitingLink = null;
        beginning.isHosting = false;
        if (!shared.current) return;
        await markShared(shared.current);
        latest.current.sync?.ensure(shared.current);
      },
      takeIn: async (invitation: Invitation, name: string): Promise<boolean> => {
        const session = await latest.current.holder.ensure();
        if (!session) return false;
        const { secret, spaceUid, generation, relay, inviteeRole } = invitation;
        const joined = await session.joinSpace({
          secret,
          spaceUid,
          generation,
          relay,
          role: inviteeRole,
          name,
        });
        if (!joined.ok) return false;
        beginning.waitingLink = null;
        latest.current.holder.activate(joined.value.id);
        latest.current.sync?.ensure(joined.value);
        return true;
      },
      hasFile: ({ spaceUid }: Invitation) => files.current?.uids.has(spaceUid) ?? false,
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
