// @vitest-environment jsdom
import { act, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { orThrow } from '#core/result/result.ts';
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

describe('an answer that came by a link', () => {
  it('is compared before it is taken in', async () => {
    const request = pairing.makeRequest();
    const read = pairing.read(request.link);
    if (!read.ok || read.value.kind !== 'request') throw new Error('no request');
    const answer = orThrow(pairing.answerRequest(read.value.publicKey, invitation));
    const takeIn = vi.fn(async () => true);
    const { user } = await show('/join', {
      newcomer: { name: 'Samira', role: 'mentee' },
      waitingLink: answer.link,
      peekRequest: async () => request.privateKey,
      takeIn,
    });
    expect(await screen.findByRole('group', { name: 'Cijfers' })).toBeTruthy();
    expect(takeIn).not.toHaveBeenCalled();
    await user.click(screen.getByRole('button', { name: 'Hetzelfde' }));
    await screen.findByText('Jullie werken nu samen.');
    expect(takeIn).toHaveBeenCalledTimes(1);
  });
});

describe('an own space that somebody else hands over', () => {
  const own: Invitation = { ...invitation, pairKind: 'own' };

  async function opened(more: Partial<JoinDeps>) {
    const request = pairing.makeRequest();
    const read = pairing.read(request.link);
    if (!read.ok || read.value.kind !== 'request') throw new Error('no request');
    const { link } = orThrow(pairing.answerRequest(read.value.publicKey, own));
    const takeIn = vi.fn(async () => true);
    const shown = await show('/join', {
      waitingLink: link,
      peekRequest: async () => request.privateKey,
      takeIn,
      ...more,
    });
    return { ...shown, takeIn };
  }

  it('is not taken in by who says that the device is not hers [O1]', async () => {
    const { user, takeIn } = await opened({});
    await user.click(await screen.findByRole('button', { name: 'Nee, niet van mij' }));
    expect(await screen.findByText('Je zei nee. Er is niets gedeeld.')).toBeTruthy();
    expect(takeIn).not.toHaveBeenCalled();
  });

  it('is taken in after she said that it is, and the digits are the same', async () => {
    const { user, takeIn } = await opened({});
    await user.click(await screen.findByRole('button', { name: 'Ja, van mij' }));
    await user.click(await screen.findByRole('button', { name: 'Hetzelfde' }));
    expect(await screen.findByText('Alles komt nu hierheen.')).toBeTruthy();
    expect(takeIn).toHaveBeenCalledTimes(1);
  });
});

describe('an invitation of a file that is here', () => {
  it('is refused when this device has gone on further', async () => {
    const request = pairing.makeRequest();
    const read = pairing.read(request.link);
    if (!read.ok || read.value.kind !== 'request') throw new Error('no request');
    const { link } = orThrow(pairing.answerRequest(read.value.publicKey, invitation));
    await show('/join', {
      waitingLink: link,
      peekRequest: async () => request.privateKey,
      standingOf: async () => 'earlier',
    });
    expect(await screen.findByText('Dit toestel is verder. Nodig de ander uit.')).toBeTruthy();
  });
});

describe('who began alone and joined somebody', () => {
  it('chooses whether what she has comes along', async () => {
    const bring = vi.fn(async () => true);
    const { user, address } = await show('/join?ask=bring', { bring });
    await user.click(await screen.findByRole('button', { name: /Laat apart/ }));
    expect(bring).not.toHaveBeenCalled();
    expect(address()).toBe('/today');
  });

  it('is told when it does not come along, and may try again', async () => {
    const bring = vi.fn(async () => false);
    const { user } = await show('/join?ask=bring', { bring });
    await user.click(await screen.findByRole('button', { name: /Neem mee wat je al hebt/ }));
    expect(await screen.findByText('Dit ging niet goed: probeer het nog eens.')).toBeTruthy();
  });
});
