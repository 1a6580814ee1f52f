// @vitest-environment jsdom
import { act, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { leaveScreens, openAlone, showScreens } from '#tests/fixtures/screens/render-screens.tsx';
import { seededRandom } from '#tests/fixtures/seeded-random.ts';
import type { MeetingState } from '#transport/pairing-session.ts';
import { createPairing, type Invitation, type Pairing } from '#transport/pairing.ts';
import { systemTimers } from '#transport/timers.ts';
import type { JoinDeps } from './join-deps.ts';
import { JoinPage } from './JoinPage.tsx';

afterEach(leaveScreens);

const pairing = createPairing({
  random: seededRandom(3),
  timers: systemTimers,
  appOrigin: 'https://werkmaat.example',
  relayClient: () => {
    throw new Error('these journeys ask no relay for anything');
  },
});

const invitation: Invitation = {
  secret: seededRandom(999)(32),
  spaceUid: 'Zm9vYmFyYmF6cXV4MDA',
  generation: 0,
  relay: null,
  inviterName: 'Anneke',
  inviterRole: 'mentor',
  inviteeRole: 'mentee',
  pairKind: 'pair',
};

const depsWith = (more: Partial<JoinDeps>): JoinDeps => ({
  loadPairing: async () => pairing,
  waitingLink: null,
  onLinkTaken: () => undefined,
  newcomer: { name: 'Anneke', role: 'mentor' },
  onNameNeeded: () => undefined,
  prepareInvitation: async () => invitation,
  onInvited: async () => undefined,
  takeIn: async () => true,
  online: true,
  hasArrived: false,
  hasToBring: async () => false,
  bring: async () => true,
  standingOf: async () => 'new',
  keepRequest: async () => undefined,
  peekRequest: async () => null,
  dropRequest: async () => undefined,
  programmeCode: () => null,
  onCode: () => undefined,
  ...more,
});

const show = async (at: string, more: Partial<JoinDeps>) =>
  showScreens(await openAlone(), [{ path: '/join', element: <JoinPage {...depsWith(more)} /> }], [at]);

describe('an opened link', () => {
  it('is left by beginning again after a stop', async () => {
    const onLinkTaken = vi.fn();
    const { user } = await show('/join', { waitingLink: pairing.makeRequest().link, onLinkTaken });
    await user.click(await screen.findByRole('button', { name: 'Niet hetzelfde' }));
    await user.click(await screen.findByRole('link', { name: 'Begin opnieuw' }));
    expect(await screen.findByText('Zijn jullie nu bij elkaar?')).toBeTruthy();
    expect(onLinkTaken).toHaveBeenCalled();
  });
});

describe('what cannot be stored', () => {
  it('stops an answer instead of waiting for ever', async () => {
    const { user } = await show('/join', {
      waitingLink: pairing.makeRequest().link,
      prepareInvitation: () => Promise.reject(new Error('a part did not load')),
    });
    await user.click(await screen.findByRole('button', { name: 'Hetzelfde' }));
    expect(await screen.findByText('Dit ging niet goed: probeer het opnieuw.')).toBeTruthy();
  });

  it('stops a meeting instead of waiting for ever', async () => {
    await show('/join?ask=host', {
      prepareInvitation: () => Promise.reject(new Error('a part did not load')),
    });
    expect(await screen.findByText('Dit ging niet goed: probeer het opnieuw.')).toBeTruthy();
  });
});

describe('showing a QR code', () => {
  it('shares the file from the moment that the digits are the same, not when the other answers', async () => {
    const onInvited = vi.fn(async () => undefined);
    let tell: (state: MeetingState) => void = () => undefined;
    const digits = ['123', '456'];
    const peer = { name: 'Samira', role: 'mentee' } as const;
    const hosting: Pairing = {
      ...pairing,
      host: ({ onState }) => {
        tell = onState;
        return {
          link: 'https://werkmaat.example/join#t=AQ',
          state: () => ({ phase: 'waiting', reachable: true }),
          confirm: () => undefined,
          refuse: () => undefined,
          abort: () => undefined,
        };
      },
    };
    await show('/join?ask=host', { loadPairing: async () => hosting, onInvited });
    await screen.findByText('We wachten op de ander.');
    act(() => {
      tell({ phase: 'peerArrived', reachable: true, digits, peer });
    });
    expect(onInvited).not.toHaveBeenCalled();
    act(() => {
      tell({ phase: 'confirmed', reachable: true, digits, peer });
    });
    expect(onInvited).toHaveBeenCalledTimes(1);
    act(() => {
      tell({ phase: 'done', reachable: true, peer });
    });
    expect(onInvited).toHaveBeenCalledTimes(1);
  });
});
