// @vitest-environment jsdom
import { leaveScreens, openAlone, openPair, showScreens } from '#tests/fixtures/screens/render-screens.tsx';
import { screen, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { orThrow } from '#core/result/result.ts';
import { cvRoutes, fullCv, newCv, openableDialogs, typeIn } from '#tests/fixtures/screens/cv-screens.tsx';
import { addItem, changeItem } from './commands.ts';

beforeAll(openableDialogs);
afterEach(leaveScreens);

describe('the paper', () => {
  it('has the CV in Dutch, in the order of its kind, and nothing else', async () => {
    const space = await openAlone();
    const cv = await fullCv(space);
    await showScreens(space, cvRoutes, [`/cv/${cv}/preview`]);
    const sheet = await screen.findByRole('group', { name: 'Blad 1 van 1' });
    expect(sheet.lang).toBe('nl');
    expect(sheet.dir).toBe('ltr');
    const lines = [...sheet.querySelectorAll('h2, h3, p, li')].map((line) =>
      line.textContent.replace(/\s+/gu, ' ').trim(),
    );
    expect(lines).toMatchInlineSnapshot(`
      [
        "Samira Haddad",
        "Den Haag · 06 00 00 00 00",
        "Profiel",
        "Ik ben precies.",
        "Werk en ervaring thuis",
        "Zorg voor familie en huis",
        "juli 2018 – nu",
        "Het geld beheerd en rekeningen betaald.",
        "Verkoper, Kledingzaak Noor",
        "april 2014 – juni 2018",
        "Kassa geteld.",
        "Klanten geholpen.",
        "Talen",
        "Arabisch: moedertaal",
        "Turks: goed",
      ]
    `);
  });

  it('prints under the name of a file, and has its own name again afterwards', async () => {
    const space = await openAlone();
    const cv = await fullCv(space);
    const titles: string[] = [];
    vi.stubGlobal('print', () => {
      window.dispatchEvent(new Event('beforeprint'));
      titles.push(document.title);
      window.dispatchEvent(new Event('afterprint'));
      titles.push(document.title);
    });
    const { user } = await showScreens(space, cvRoutes, [`/cv/${cv}/preview`]);
    await user.click(await screen.findByRole('button', { name: 'Print' }));
    vi.unstubAllGlobals();
    expect(titles).toEqual(['CV-Samira-Haddad', 'Cv op papier · Werkmaat']);
  });
});

describe('two people in one CV', () => {
  it('write the profile at once, and both stay', async () => {
    const { samira, anneke, meet } = await openPair();
    const cv = await newCv(samira);
    await typeIn(samira, cv, 'Ik ben precies.', 'profile');
    await meet();
    await typeIn(anneke, cv, 'Ik ben precies.\nIk werk graag samen.', 'profile');
    await typeIn(samira, cv, 'Ik ben heel precies.', 'profile');
    await meet();
    await showScreens(anneke, cvRoutes, [`/cv/${cv}/profile`]);
    const field = await screen.findByRole<HTMLTextAreaElement>('textbox', {
      name: 'Profiel in 3 tot 5 regels',
    });
    expect(field.value).toBe('Ik ben heel precies.\nIk werk graag samen.');
    expect(field.lang).toBe('nl');
    expect(field.dir).toBe('ltr');
  });

  it('are asked when both changed one field', async () => {
    const { samira, anneke, meet } = await openPair();
    const cv = await newCv(samira);
    const job = orThrow(await samira.run(addItem(cv, 'work', { title: 'Kok' }))).value;
    await meet();
    orThrow(await samira.run(changeItem(job, { title: 'Kokkin' })));
    orThrow(await anneke.run(changeItem(job, { title: 'Hulpkok' })));
    await meet();
    await showScreens(anneke, cvRoutes, [`/cv/${cv}`]);
    expect(await screen.findByRole('link', { name: /Jullie schreven allebei iets/u })).toBeTruthy();
  });

  it('speak of her on the screen of who helps', async () => {
    const { anneke } = await openPair();
    await showScreens(anneke, cvRoutes, ['/cv']);
    await waitFor(() => {
      expect(document.body.textContent).toContain('Samira heeft nog geen cv.');
    });
  });
});
