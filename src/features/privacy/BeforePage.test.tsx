// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { everythingIn } from '#tests/fixtures/databases/everything.ts';
import { leaveScreens, openAlone, openOwn, showScreens } from '#tests/fixtures/screens/render-screens.tsx';
import { orThrow } from '#core/result/result.ts';
import { applications } from '#domain/applications/model.ts';
import { cvs } from '#domain/cv/model.ts';
import { notes } from '#domain/notes/model.ts';
import { pairs } from '#domain/pairs/model.ts';
import { members } from '#domain/people/model.ts';
import { goals } from '#domain/plan/model.ts';
import { BeforePage } from './BeforePage.tsx';

afterEach(leaveScreens);

interface Before {
  readonly wasHandedOut?: boolean;
  /** A mentor who reads along already. */
  readonly earlier?: string;
}

async function beforeMentor({ wasHandedOut = false, earlier = '' }: Before = {}) {
  const [file, own] = [await openAlone(), await openOwn()];
  orThrow(
    await file.run(async (w) => {
      await w.create(pairs, { phase: 'alone' }, 'pairRow00001');
      await w.create(goals, { what: 'goalword' }, 'goal00000001');
      await w.create(cvs, { title: 'cvword' }, 'cv0000000001');
      await w.create(notes, { title: 'noteword' }, 'note00000001');
      await w.create(notes, { title: 'thrownword' }, 'note00000002');
      await w.create(applications, { employer: 'Bakery' });
      await w.remove(notes, 'note00000002');
      if (earlier !== '') await w.create(members, { name: earlier, role: 'mentor' }, 'memberAnneke');
    }),
  );
  if (wasHandedOut) await (await file.loadSync()).deltaFor(new Map());
  const onDone = vi.fn<(looked: string) => void>();
  const lead = { symbol: 'back', text: 'Terug', to: '/sharing' } as const;
  const element = <BeforePage lead={lead} onDone={onDone} />;
  const shown = await showScreens(file, [{ path: '/sharing/before', element }], ['/sharing/before'], own);
  return { ...shown, file, own, onDone };
}

describe('before a mentor comes into a file that was begun alone', () => {
  it('shows what will be read, and nothing is chosen beforehand', async () => {
    await beforeMentor();
    for (const name of [/goalword/, /cvword/, /noteword/])
      expect((await screen.findByRole<HTMLInputElement>('checkbox', { name })).checked).toBe(false);
    expect(screen.getByText('1 sollicitatie')).toBeTruthy();
    expect(screen.queryByText(/thrownword/)).toBeNull();
  });

  it('says that earlier versions stay behind when the file stood on another device', async () => {
    await beforeMentor({ wasHandedOut: true });
    expect(await screen.findByText('Eerdere versies gaan niet mee.')).toBeTruthy();
    expect(screen.getByText(/Je mentor leest dat dan nooit\./)).toBeTruthy();
  });

  it('says nothing of earlier versions, or of another mentor, in a file that never left the phone', async () => {
    await beforeMentor();
    await screen.findByRole('checkbox', { name: /goalword/ });
    expect(screen.queryByText('Eerdere versies gaan niet mee.')).toBeNull();
    expect(screen.queryByText(/leest daarna niets nieuws meer/)).toBeNull();
  });

  it('says what the mentor before gets when there is a new one', async () => {
    await beforeMentor({ earlier: 'Anneke' });
    expect(await screen.findByText(/leest daarna niets nieuws meer/)).toBeTruthy();
  });

  it('takes what she chose, and what she threw away, out of the file before anybody is invited', async () => {
    const { user, file, own, onDone } = await beforeMentor();
    await user.click(await screen.findByRole('checkbox', { name: /goalword/ }));
    await user.click(screen.getByRole('checkbox', { name: /noteword/ }));
    expect(screen.getAllByText('Alleen voor mij')).toHaveLength(2);
    await user.click(screen.getByRole('button', { name: 'Verder' }));
    await waitFor(() => {
      expect(onDone).toHaveBeenCalledOnce();
    });
    expect(await everythingIn(file)).not.toMatch(/goalword|noteword|thrownword/);
    expect(await file.read.list(cvs)).toHaveLength(1);
    expect(await own.read.get(goals, 'goal00000001')).toMatchObject({ what: 'goalword' });
    expect((await own.read.deleted(notes)).map(({ row }) => row.title)).toEqual(['thrownword']);
  });
});
