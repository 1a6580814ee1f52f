// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { noteRoutes } from '#tests/fixtures/screens/note-screens.tsx';
import { leaveScreens, openOwn, openPair, showScreens } from '#tests/fixtures/screens/render-screens.tsx';
import { orThrow } from '#core/result/result.ts';
import { notes } from '#domain/notes/model.ts';

afterEach(leaveScreens);

const BOTH = { language: 'nl', second: 'ar' } as const;

describe('own words of a note', () => {
  it('are typed below the Dutch text, and stored while she types', async () => {
    const { samira } = await openPair();
    const own = await openOwn();
    const id = orThrow(await own.run((write) => write.create(notes, { by: 'memberSamira' }))).value;
    const { user } = await showScreens(samira, noteRoutes, ['/notes', `/notes/${id}`], own, BOTH);
    await user.click(await screen.findByRole('button', { name: 'Ook in mijn taal: Notitie' }));
    const area = await screen.findByRole<HTMLTextAreaElement>('textbox', {
      name: /^Notitie.* · العربية/u,
    });
    expect(area.lang).toBe('ar');
    expect(area.dir).toBe('auto');
    await user.type(area, 'رقم هاتف المخبز');
    expect(
      await screen.findByText('Nog in het Nederlands. Doe het samen met je mentor.', { exact: false }),
    ).toBeTruthy();
    await own.flush();
    expect(await own.read.text(notes, id, 'bodyOwn')).toBe('رقم هاتف المخبز');
    expect(await own.read.get(notes, id)).toMatchObject({ body: '', bodyOwnLang: 'ar' });
  });

  it('make it a note: it is kept when she leaves, and its name in the list is hers', async () => {
    const { samira } = await openPair();
    const own = await openOwn();
    const id = orThrow(await own.run((write) => write.create(notes, { by: 'memberSamira' }))).value;
    const { user, back } = await showScreens(samira, noteRoutes, ['/notes', `/notes/${id}`], own, BOTH);
    await user.click(await screen.findByRole('button', { name: 'Ook in mijn taal: Naam van de notitie' }));
    await user.type(
      await screen.findByRole('textbox', { name: /^Naam van de notitie.* · العربية/u }),
      'المخبز',
    );
    await back();
    const row = await screen.findByRole('link', { name: /المخبز/u });
    expect(row.textContent).toContain('Nog in het Nederlands.');
    expect(await own.read.get(notes, id)).toMatchObject({
      title: '',
      titleOwn: 'المخبز',
      titleOwnLang: 'ar',
    });
  });

  it('alone are a note too when only the long text has them', async () => {
    const { samira } = await openPair();
    const own = await openOwn();
    const id = orThrow(await own.run((write) => write.create(notes, { bodyOwnLang: 'ar' }))).value;
    const text = await own.openText(notes, id, 'bodyOwn');
    text.type('رقم هاتف المخبز\nالشارع');
    await text.close();
    const { back } = await showScreens(samira, noteRoutes, ['/notes', `/notes/${id}`], own, BOTH);
    await screen.findByRole('textbox', { name: /^Notitie.* · العربية/u });
    await back();
    const row = await screen.findByRole('link', { name: /رقم هاتف المخبز/u });
    expect(row.textContent).not.toContain('الشارع');
  });

  it('get no advice on how hard they read: only the Dutch is looked at', async () => {
    const { anneke } = await openPair();
    const id = orThrow(
      await anneke.run((write) => write.create(notes, { by: 'memberAnneke', bodyOwnLang: 'tr' })),
    ).value;
    // The same in both places: what is looked at is only the one of them.
    for (const field of ['bodyOwn', 'body'] as const) {
      const text = await anneke.openText(notes, id, field);
      text.type(
        'Dit is een heel lange zin die maar niet stopt en die ook niet goed te lezen is voor wie het Nederlands nog leert.',
      );
      await text.close();
    }
    await showScreens(anneke, noteRoutes, [`/notes/${id}`]);
    await screen.findByRole('textbox', { name: / · Türkçe/u });
    await waitFor(() => {
      expect(document.querySelectorAll('.wm-reading-advice')).toHaveLength(1);
    });
    const own = screen.getByRole('textbox', { name: / · Türkçe/u });
    const advice = document.querySelector('.wm-reading-advice')!;
    expect(advice.compareDocumentPosition(own) & Node.DOCUMENT_POSITION_FOLLOWING).not.toBe(0);
  });
});
