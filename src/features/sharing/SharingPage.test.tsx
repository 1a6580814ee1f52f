// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { orThrow } from '#core/result/result.ts';
import { devices, members } from '#domain/people/model.ts';
import {
  leaveScreens,
  openAlone,
  openPair,
  showScreens,
  TODAY,
} from '#tests/fixtures/screens/render-screens.tsx';
import { encodeBatch } from '#core/envelope/batch.ts';
import { sealEnvelope } from '#core/envelope/envelope.ts';
import { seededRandom } from '#tests/fixtures/seeded-random.ts';
import { NOTHING_COMPARED, type Agreement } from '#core/sync/agreement.ts';
import { writeAgreement } from '#storage/meta.ts';
import type { SpaceStore } from '#storage/space-store.ts';
import type { SyncProblem } from '#transport/sync-driver.ts';
import { MemberFieldPage } from './MemberFieldPage.tsx';
import { SharingPage, type PairFile } from './SharingPage.tsx';

afterEach(leaveScreens);

async function show(
  space: SpaceStore,
  problem: SyncProblem | null = null,
  at = '/sharing',
  files: readonly PairFile[] = [],
) {
  const codes: string[] = [];
  const opened: string[] = [];
  const element = (
    <SharingPage
      lead={{ symbol: 'back', text: 'back', to: '/today' }}
      problem={problem}
      onCode={(code) => codes.push(code)}
      files={files}
      onOpen={(id) => opened.push(id)}
      away={[]}
      onTakeBack={() => undefined}
      onErase={() => undefined}
      notBack={[]}
      onInvite={() => undefined}
      isOwnClosed={false}
      canBring={false}
    />
  );
  const routes = [
    { path: '/sharing', element },
    { path: '/sharing/:member/:field', element: <MemberFieldPage /> },
  ];
  return { ...(await showScreens(space, routes, [at])), codes, opened };
}

describe('who takes part', () => {
  it('says that somebody is alone, and how a mentor comes in', async () => {
    await show(await openAlone());
    expect(await screen.findByText('Je werkt nu alleen.')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Nodig je mentor uit' }).getAttribute('href')).toBe(
      '/sharing/before',
    );
  });

  it('lists both people', async () => {
    const { samira } = await openPair();
    await show(samira);
    expect((await screen.findAllByText('Anneke')).length).toBeGreaterThan(0);
    expect(screen.getByText(/\(jij\)/)).toBeTruthy();
  });

  it('lets a mentee let the same mentor in again, or a new one into a new file', async () => {
    const { samira } = await openPair();
    await show(samira);
    const again = await screen.findByRole('link', { name: /Anneke.* weer toe/ });
    expect(again.getAttribute('href')).toBe('/join');
    const anew = screen.getByRole('link', { name: 'Nodig een nieuwe mentor uit' });
    expect(anew.getAttribute('href')).toBe('/join?new=1');
  });

  it('of a mentor says nothing of a new mentor', async () => {
    const { anneke } = await openPair();
    await show(anneke);
    expect(await screen.findByRole('link', { name: 'Nodig iemand uit' })).toBeTruthy();
    expect(screen.queryByText('Nodig een nieuwe mentor uit')).toBeNull();
  });

  it('calls a device new that came in since, with the day', async () => {
    const { samira } = await openPair();
    const row = { member: 'memberAnneke', kind: 'tablet', addedOn: TODAY } as const;
    orThrow(await samira.run((write) => write.create(devices, row, 'eeeeee')));
    await show(samira);
    const tablet = await screen.findByRole('link', { name: /Tablet/u });
    expect(tablet.textContent).toContain('Nieuw');
    expect(tablet.textContent).toContain('Doet mee sinds 9 maart');
    expect(screen.getAllByText('Nieuw')).toHaveLength(1);
  });

  it('leads to the file that somebody began alone, once she has another one', async () => {
    const space = await openAlone();
    const { user, opened } = await show(space, null, '/sharing', [
      { id: 'alone', other: null },
      { id: space.id, other: 'Anneke' },
    ]);
    await user.click(await screen.findByRole('button', { name: 'Alleen van jou' }));
    expect(opened).toEqual(['alone']);
    expect(screen.queryByRole('button', { name: /Samen met/ })).toBeNull();
  });

  it('says that two devices do not have the same, what to do, and later that all is equal again', async () => {
    const { samira } = await openPair();
    const note = (agreement: Partial<Agreement>) =>
      samira.db.write(() => writeAgreement(samira.db, { ...NOTHING_COMPARED, ...agreement }));
    await show(samira);
    await screen.findByText('Telefoons en tablets');
    expect(screen.queryByText(/niet hetzelfde/u)).toBeNull();
    await note({ differsSince: Date.now() });
    expect(await screen.findByText('Twee toestellen hebben niet hetzelfde.')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Maak een reservekopie' }).getAttribute('href')).toBe('/backup');
    expect(screen.getByRole('link', { name: 'Hulp' }).getAttribute('href')).toBe('/help');
    await note({ healedAt: Date.parse(TODAY) });
    expect(await screen.findByText('Twee toestellen hadden niet hetzelfde.')).toBeTruthy();
    expect(screen.getByText(/Alles is er nog/u)).toBeTruthy();
    expect(screen.queryByText('Twee toestellen hebben niet hetzelfde.')).toBeNull();
  });

  it('asks the code of the programme, and says when it was wrong', async () => {
    const { user, codes } = await show(await openAlone(), 'code_needed');
    await user.type(await screen.findByRole('textbox'), 'mussen');
    await user.click(screen.getByRole('button', { name: 'Bewaar' }));
    expect(codes).toEqual(['mussen']);
    expect(await screen.findByText('Deze code klopt niet: vraag hem nog eens.')).toBeTruthy();
  });
});

describe('the number of a person', () => {
  it('is kept, and a text that is no number is refused with the words staying in the field', async () => {
    const space = await openAlone();
    const { user } = await show(space, null, '/sharing/memberSamira/phone');
    const field = await screen.findByRole('textbox', { name: 'Wat is jouw telefoonnummer?' });
    await user.type(field, 'bel mij');
    await user.click(screen.getByRole('button', { name: 'Bewaar' }));
    expect(await screen.findByText('Kijk het telefoonnummer na.')).toBeTruthy();
    expect(screen.getByDisplayValue('bel mij')).toBeTruthy();
    await user.clear(field);
    await user.type(field, '06 0000 0000');
    await user.click(screen.getByRole('button', { name: 'Bewaar' }));
    await screen.findByRole('heading', { name: /Wie doet mee|elsewhere/ });
    expect((await space.read.get(members, 'memberSamira'))?.phone).toBe('06 0000 0000');
  });
});

describe('a device that lacks what another has', () => {
  /** A batch of another device that names what it knows, and brings nothing of it. */
  const told = (space: SpaceStore): Uint8Array =>
    sealEnvelope(
      space.keys,
      'ops',
      encodeBatch({
        author: 'eeeeee000001',
        cover: new Map(),
        heads: { eeeeee000001: 3 },
        headsDigest: new Uint8Array(8),
        ops: [],
      }),
      { padded: true },
      seededRandom(4),
    );
  const take = async (space: SpaceStore, envelopes: readonly Uint8Array[]): Promise<void> => {
    await space.sync.take(envelopes.map((envelope) => ({ seq: null, envelope })));
  };

  it('[H4] says so when something was left out, and what to do', async () => {
    const { samira } = await openPair();
    await show(samira);
    await screen.findByText('Wie doet mee?');
    expect(screen.queryByText('Er ontbreekt nog iets.')).toBeNull();
    await take(samira, [told(samira)]);
    expect(await screen.findByText('Er ontbreekt nog iets.')).toBeTruthy();
    expect(screen.getByText(/Ga allebei op internet/u)).toBeTruthy();
  });

  it('[T2] says that the app is old when it came in a form of a newer one', async () => {
    const { samira } = await openPair();
    await take(samira, [told(samira), Uint8Array.of(2, ...told(samira))]);
    await show(samira);
    expect(await screen.findByText('Deze app is oud.')).toBeTruthy();
    expect(screen.queryByText('Er ontbreekt nog iets.')).toBeNull();
  });
});
