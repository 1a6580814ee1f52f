// @vitest-environment jsdom
import { leaveScreens, openAlone, openPair, showScreens } from '#tests/fixtures/screens/render-screens.tsx';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { cvs } from '#domain/cv/model.ts';
import { sentenceKey } from '#domain/letters/whose-words.ts';
import { cvRoutes, fullCv } from '#tests/fixtures/screens/cv-screens.tsx';

afterEach(leaveScreens);

describe('whose words a sentence of a CV is', () => {
  it('is kept for each, in every text of it, and never comes on paper', async () => {
    const { samira } = await openPair();
    const id = await fullCv(samira);
    const { user } = await showScreens(samira, cvRoutes, [`/cv/${id}/profile`]);
    await user.click(await screen.findByText('Van wie is deze zin?'));
    const sentence = await screen.findByRole('group', { name: 'Ik ben precies.' });
    const mentors = within(sentence).getByRole('radio', { name: 'Van mijn mentor' });
    await user.click(mentors);
    await waitFor(async () => {
      expect((await samira.read.get(cvs, id))?.mentorWords).toEqual([sentenceKey('Ik ben precies.')]);
    });
    cleanup();
    await showScreens(samira, cvRoutes, [`/cv/${id}/preview`]);
    expect((await screen.findAllByText('Ik ben precies.')).length).toBeGreaterThan(0);
    expect(screen.queryByText(/mentor/u)).toBeNull();
  });

  it('is not asked of who writes alone', async () => {
    const space = await openAlone();
    const id = await fullCv(space);
    await showScreens(space, cvRoutes, [`/cv/${id}/profile`]);
    expect(await screen.findByRole('textbox', { name: /Profiel/u })).toBeTruthy();
    expect(screen.queryByText('Van wie is deze zin?')).toBeNull();
  });
});
