// @vitest-environment jsdom
import { leaveScreens, openAlone, showScreens, TODAY } from '#tests/fixtures/screens/render-screens.tsx';
import { screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ok, orThrow } from '#core/result/result.ts';
import type { FileMaker } from '#documents/file/make-file.ts';
import { applications } from '#domain/applications/model.ts';
import type { LetterKind } from '#domain/letters/model.ts';
import { sentCopies } from '#domain/sent/model.ts';
import { noFiles, NOON } from '#tests/fixtures/screens/cv-screens.tsx';
import { letterRoutes, newLetter, typeBlock } from '#tests/fixtures/screens/letter-screens.tsx';
import { catchSavedFiles } from '#tests/fixtures/screens/saved-files.ts';
import { PreviewPage } from './PreviewPage.tsx';

afterEach(async () => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  await leaveScreens();
});

const EASY =
  'Ik las dat jullie iemand zoeken voor de winkel. Ik wil dat werk graag doen. Ik ben op tijd. Ik werk hard en ik ben aardig voor klanten.';
const HARD =
  'Naar aanleiding van de door uw organisatie gepubliceerde advertentie solliciteer ik, gezien mijn uitgebreide werkervaring binnen verschillende dienstverlenende organisaties, naar de beschikbaar gestelde functie.';

async function letterWith(text: string, kind: LetterKind = 'vacancy') {
  const space = await openAlone();
  const id = await newLetter(space, { kind, employer: 'Bakkerij De Korenaar' });
  await typeBlock(space, id, 'why', text);
  return { space, id };
}

describe('how hard a letter is to read', () => {
  it.each([
    ['short sentences', EASY, 'Dit is makkelijk te lezen.'],
    ['one long sentence', HARD, 'Dit is moeilijk te lezen. Maak de zinnen korter.'],
  ])('is said in plain words below its paper: %s', async (_kind, text, said) => {
    const { space, id } = await letterWith(text);
    await showScreens(space, letterRoutes, [`/letters/${id}/preview`]);
    const line = await screen.findByText(said);
    const paper = await screen.findByRole('group', { name: 'Blad 1 van 1' });
    expect(paper.compareDocumentPosition(line) & Node.DOCUMENT_POSITION_FOLLOWING).not.toBe(0);
  });

  it('is said of a short e-mail too', async () => {
    const { space, id } = await letterWith(EASY, 'email');
    await showScreens(space, letterRoutes, [`/letters/${id}/preview`]);
    expect(await screen.findByText('Dit is makkelijk te lezen.')).toBeTruthy();
  });

  it('is not said of a few words', async () => {
    const { space, id } = await letterWith('Ik wil graag werken.');
    await showScreens(space, letterRoutes, [`/letters/${id}/preview`]);
    await screen.findByRole('group', { name: 'Blad 1 van 1' });
    expect(screen.queryByText(/te lezen\./u)).toBeNull();
  });
});

describe('files of a letter', () => {
  const files: FileMaker = {
    ...noFiles,
    make: async () => ok({ file: new Blob(['x']), left: [], missing: [] }),
  };
  const routes = [{ path: '/letters/:id/preview', element: <PreviewPage files={files} now={() => NOON} /> }];

  it('have a name that tells nothing for who asks for it, on the printed page too', async () => {
    const saved = catchSavedFiles();
    const { space, id } = await letterWith(EASY);
    const { user } = await showScreens(space, routes, [`/letters/${id}/preview`]);
    await user.click(await screen.findByRole('button', { name: 'Pdf' }));
    await user.click(screen.getByText('Meer'));
    await user.click(screen.getByRole('button', { name: 'Alleen tekst' }));
    await user.click(screen.getByRole('checkbox', { name: 'Zet geen naam op het bestand' }));
    await user.click(screen.getByRole('button', { name: 'Word' }));
    await user.click(screen.getByRole('button', { name: 'Alleen tekst' }));
    await waitFor(() => {
      expect(saved).toEqual([
        'Brief-Samira-Haddad-Bakkerij-De-Korenaar.pdf',
        'Brief-Samira-Haddad-Bakkerij-De-Korenaar.txt',
        'document-2026-03-09.docx',
        'document-2026-03-09.txt',
      ]);
    });
    window.dispatchEvent(new Event('beforeprint'));
    expect(document.title).toBe('document-2026-03-09');
    window.dispatchEvent(new Event('afterprint'));
  });

  it('that were sent keep their own name with the application', async () => {
    const { space, id } = await letterWith(EASY);
    const employer = 'Bakkerij De Korenaar';
    orThrow(await space.run((write) => write.create(applications, { employer, addedOn: TODAY })));
    const { user } = await showScreens(space, routes, [`/letters/${id}/preview`]);
    await user.click(await screen.findByText('Meer'));
    await user.click(screen.getByRole('checkbox', { name: 'Zet geen naam op het bestand' }));
    await user.click(await screen.findByRole('button', { name: 'Ik heb dit verstuurd' }));
    await user.click(screen.getByRole('button', { name: 'Bewaar wat ik stuurde' }));
    await waitFor(async () => {
      expect((await space.read.list(sentCopies)).map(({ fileName }) => fileName)).toEqual([
        'Brief-Samira-Haddad-Bakkerij-De-Korenaar.pdf',
      ]);
    });
  });
});
