// @vitest-environment jsdom
import { leaveScreens, openAlone, openPair, showScreens } from '#tests/fixtures/screens/render-screens.tsx';
import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { CV_PARTS } from '#domain/cv/rules.ts';
import { cvItems } from '#domain/cv/model.ts';
import { cvRoutes, fullCv } from '#tests/fixtures/screens/cv-screens.tsx';

afterEach(leaveScreens);

describe('the paper', () => {
  it('is one press away from every form on a phone', async () => {
    const space = await openAlone();
    const cv = await fullCv(space);
    const items = await space.read.list(cvItems);
    const forms = [...CV_PARTS, 'about', ...items.map(({ id, section }) => `${section}/${id}`)];
    for (const form of forms) {
      await showScreens(space, cvRoutes, [`/cv/${cv}/${form}`]);
      const view = await screen.findByRole('link', { name: /^Bekijk( je cv)?$/u });
      expect(view.getAttribute('href'), form).toBe(`/cv/${cv}/preview`);
      cleanup();
    }
  });

  it('has what was just typed, and the way back leads to the form again', async () => {
    const space = await openAlone();
    const cv = await fullCv(space);
    const form = `/cv/${cv}/personal`;
    const { user, address } = await showScreens(space, cvRoutes, [`/cv/${cv}`, form]);
    const town = await screen.findByRole('textbox', { name: 'Woonplaats' });
    await user.clear(town);
    await user.type(town, 'Rijswijk');
    await user.click(screen.getByRole('link', { name: 'Bekijk je cv' }));
    const sheet = await screen.findByRole('group', { name: 'Blad 1 van 1' });
    expect(await within(sheet).findByText(/Rijswijk/u)).toBeTruthy();
    await user.click(screen.getByRole('link', { name: 'Terug' }));
    expect(await screen.findByRole('textbox', { name: 'Woonplaats' })).toHaveProperty('value', 'Rijswijk');
    expect(address()).toBe(form);
  });

  it('has another name on the screen of who helps', async () => {
    const { samira, anneke, meet } = await openPair();
    const cv = await fullCv(samira);
    await meet();
    await showScreens(anneke, cvRoutes, [`/cv/${cv}/profile`]);
    expect(await screen.findByRole('link', { name: 'Bekijk het cv' })).toBeTruthy();
  });
});
