// @vitest-environment jsdom
import { leaveScreens, openAlone, openPair, showScreens } from '#tests/fixtures/screens/render-screens.tsx';
import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { err, ok, orThrow } from '#core/result/result.ts';
import type { FileKind, FileMaker } from '#documents/file/make-file.ts';
import { cvs } from '#domain/cv/model.ts';
import {
  cvRoutes,
  fullCv,
  newCv,
  noFiles,
  NOON,
  openableDialogs,
  typeIn,
} from '#tests/fixtures/screens/cv-screens.tsx';
import { catchSavedFiles } from '#tests/fixtures/screens/saved-files.ts';
import { addItem, changeItem } from './commands.ts';
import { PreviewPage } from './PreviewPage.tsx';

beforeAll(openableDialogs);
afterEach(async () => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  await leaveScreens();
});

describe('the paper', () => {
  it('has the CV in Dutch, in the order of its kind, and nothing else', async () => {
    const space = await openAlone();
    const cv = await fullCv(space);
    await showScreens(space, cvRoutes, [`/cv/${cv}/preview`]);
    const sheet = await screen.findByRole('group', { name: 'Blad 1 van 1' });
    const inside = within(sheet).getByText('Samira Haddad').closest<HTMLElement>('[lang]')!;
    expect(sheet.contains(inside)).toBe(true);
    expect(inside.lang).toBe('nl');
    expect(inside.dir).toBe('ltr');
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

describe('files of a CV', () => {
  let saved: readonly string[] = [];
  const asked: FileKind[] = [];

  async function showWith(given: Partial<FileMaker>) {
    saved = catchSavedFiles();
    asked.length = 0;
    const files: FileMaker = {
      ...noFiles,
      make: async (_document, kind) => {
        asked.push(kind);
        return ok({ file: new Blob(['x']), left: [], missing: [] });
      },
      ...given,
    };
    const space = await openAlone();
    const cv = await fullCv(space);
    const routes = [{ path: '/cv/:id/preview', element: <PreviewPage files={files} now={() => NOON} /> }];
    const shown = await showScreens(space, routes, [`/cv/${cv}/preview`]);
    await screen.findByRole('button', { name: 'Pdf' });
    return { ...shown, space, cv };
  }

  it('are made and saved under the name of the person', async () => {
    const { user } = await showWith({});
    await user.click(screen.getByRole('button', { name: 'Pdf' }));
    expect(await screen.findByText('Het bestand is klaar.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Word' }));
    await waitFor(() => {
      expect(saved).toEqual(['CV-Samira-Haddad.pdf', 'CV-Samira-Haddad.docx']);
    });
    expect(asked).toEqual(['pdf', 'docx']);
  });

  it('have a name that tells nothing, for who asks for it', async () => {
    const { user } = await showWith({});
    await user.click(screen.getByText('Meer'));
    await user.click(screen.getByRole('checkbox', { name: 'Zet geen naam op het bestand' }));
    await user.click(screen.getByRole('button', { name: 'Alleen tekst' }));
    await waitFor(() => {
      expect(saved).toEqual(['document-2026-03-09.txt']);
    });
  });

  it('for other apps say what the CV says, in JSON Resume and in Europass XML', async () => {
    const blobs: Blob[] = [];
    const { user } = await showWith({});
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      blobs.push(blob as Blob);
      return 'blob:x';
    });
    await user.click(screen.getByText('Meer'));
    await user.click(screen.getByRole('button', { name: 'Cv voor een andere app' }));
    await waitFor(() => {
      expect(saved).toEqual(['CV-Samira-Haddad.json']);
    });
    await user.click(screen.getByRole('button', { name: 'Cv voor Europass' }));
    await waitFor(() => {
      expect(saved).toEqual(['CV-Samira-Haddad.json', 'CV-Samira-Haddad.xml']);
    });
    expect(blobs.map(({ type }) => type)).toEqual(['application/json', 'application/xml']);
    for (const blob of blobs) expect(await blob.text()).toContain('Kledingzaak Noor');
  });

  it('that did not come about say why, and what did not fit is told', async () => {
    const endings = [
      err({ type: 'not_loaded' as const }),
      err({ type: 'failed' as const }),
      ok({ file: new Blob(['x']), left: ['item'], missing: ['漢'] }),
    ];
    const { user } = await showWith({ make: async () => endings.shift()! });
    const pdf = screen.getByRole('button', { name: 'Pdf' });
    await user.click(pdf);
    expect(await screen.findByText('Dit lukt pas met internet.')).toBeTruthy();
    await user.click(pdf);
    expect(await screen.findByText('Dit lukt nu niet: probeer het nog eens.')).toBeTruthy();
    expect(saved).toEqual([]);
    await user.click(pdf);
    expect(await screen.findByText('Niet alles past in de pdf. Maak de tekst korter.')).toBeTruthy();
    expect(screen.getByText(/Deze letters staan niet in de pdf/u).textContent).toContain('漢');
  });

  it('say when they no longer need a network', async () => {
    await showWith({ prepare: async () => ok(null) });
    expect(await screen.findByText('Een bestand maken lukt ook zonder internet.')).toBeTruthy();
  });

  it('look as she chose, and so does the paper', async () => {
    const { user, space, cv } = await showWith({});
    await user.click(screen.getByRole('radio', { name: 'Lijn links' }));
    await waitFor(async () => {
      expect((await space.read.get(cvs, cv))?.look).toBe('side');
    });
    await waitFor(() => {
      expect(document.querySelector('.paper-pages--side')).toBeTruthy();
    });
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
