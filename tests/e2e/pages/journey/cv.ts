import { expect } from '@playwright/test';
import type { Hand } from '../hand.ts';
import { drawnPhoto } from '../photo.ts';
import { arriveAtDraft, isDesk, leavePart, openPart } from './drafts.ts';
import { untilSaved, type Flow } from './flow.ts';

const TITLE = 'Cv uit een bestand';

/** A CV of another program, with years of which it says nothing. */
const RESUME = {
  basics: { name: 'Samira Haddad', location: { city: 'Den Haag' }, summary: 'Ik verkoop graag brood.' },
  work: [
    { name: 'Bakkerij Zon', position: 'Verkoper', startDate: '2008-01', endDate: '2012-03' },
    { name: 'Markt', position: 'Hulp op de markt', startDate: '2019-01', endDate: '2025-12' },
  ],
};

export const cvFromFile: Flow<Hand> = {
  name: 'a CV comes from a file of another app, and its empty years get a line',
  features: ['cv', 'work'],
  run: async (hand) => {
    await hand.press('Werk');
    await hand.arrive('Werk');
    await hand.press(/^Mijn cv/);
    await hand.arrive('Mijn cv’s');
    await hand.press('Cv uit een bestand');
    await hand.arrive('Cv uit een bestand');
    await hand.bring(/^Kies het bestand/, {
      name: 'cv.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(RESUME).slice(0, -9)),
    });
    await hand.hear('Dit bestand is kapot: kies een ander bestand.');
    await hand.bring(/^Kies het bestand/, {
      name: 'cv.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(RESUME)),
    });
    await hand.arrive('Dit zit in het bestand');
    await hand.press('Maak dit cv');
    await arriveAtDraft(hand, TITLE, 'Wie ben ik');
    await hand.press(/^Nog leeg: /);
    await hand.arrive('Wat deed je toen?');
    await hand.press('Zorg voor een familielid');
    await hand.arrive('Thuis geleerd');
    await hand.write('Hoe noem je dit?', ' thuis');
    await untilSaved(hand);
    if (await isDesk(hand)) return;
    await hand.press('Terug');
    await hand.arrive(/./);
  },
};

export const cvJob: Flow<Hand> = {
  name: 'a job is added to a CV',
  features: ['cv'],
  run: async (hand) => {
    await openPart(hand, 'Werk');
    await hand.press('Nog een baan');
    await hand.arrive('Werk');
    await hand.write(/^Welk werk/, 'Kassa');
    await untilSaved(hand);
    if (await isDesk(hand)) return;
    await hand.press('Terug');
    await hand.arrive('Werk');
    await hand.press('Terug');
    await hand.arrive(TITLE);
  },
};

export const cvPhoto: Flow<Hand> = {
  name: 'a photo is chosen, framed by presses and used',
  features: ['cv'],
  run: async (hand) => {
    await openPart(hand, 'Wie ben ik');
    await hand.unfold('Foto. Dit hoeft niet.');
    await hand.bring('Kies een foto', {
      name: 'IMG_2041.jpg',
      mimeType: 'image/jpeg',
      buffer: await drawnPhoto(hand.page),
    });
    const framing = hand.page.getByRole('group', { name: 'Zo komt de foto op papier' });
    await hand.at(framing, 'the photo that is framed');
    await hand.press('Groter', framing);
    await hand.press('Naar links', framing);
    await hand.press('Omhoog', framing);
    await hand.press('Gebruik deze foto', framing);
    await hand.hear('De foto staat op het cv.');
    await expect(hand.page.getByRole('switch', { name: /^Zet de foto op het cv/ })).toBeChecked();
    await hand.tick(/^Zet de foto op het cv/);
    await expect(hand.page.getByRole('switch', { name: /^Zet de foto op het cv/ })).not.toBeChecked();
    await leavePart(hand, TITLE);
  },
};

export const cvVersions: Flow<Hand> = {
  name: 'a version of the CV is kept by name, compared with what stands there now, and put back',
  features: ['cv'],
  run: async (hand) => {
    await openPart(hand, 'Over dit cv');
    await hand.press('Alle versies');
    await hand.arrive('Eerdere versies');
    await hand.press('Bewaar de versie');
    await hand.refused(/Vul een naam in/);
    await hand.write('Hoe noem je deze versie?', 'Met de markt');
    await hand.press('Bewaar de versie');
    await hand.hear('De versie is bewaard.');
    await hand.press('Terug');
    await hand.arrive('Over dit cv');
    await leavePart(hand, TITLE);
    await openPart(hand, 'Profiel');
    await hand.write('Profiel in 3 tot 5 regels', ' En taart.');
    await untilSaved(hand);
    await leavePart(hand, TITLE);
    await openPart(hand, 'Over dit cv');
    await hand.press('Alle versies');
    await hand.arrive('Eerdere versies');
    await hand.press(/^Met de markt/);
    await hand.arrive('Met de markt');
    await hand.read('Nieuw:');
    await hand.press('Zet deze versie terug');
    await hand.hear('De oude versie staat er weer.');
    await hand.press('Terug');
    await hand.arrive('Over dit cv');
    await leavePart(hand, TITLE);
    await openPart(hand, 'Profiel');
    await expect(hand.page.getByRole('textbox', { name: 'Profiel in 3 tot 5 regels' })).toHaveValue(
      'Ik verkoop graag brood.',
    );
    await leavePart(hand, TITLE);
  },
};

export const cvPaper: Flow<Hand> = {
  name: 'the CV is looked at on paper, saved as PDF and Word, and kept as it was sent',
  features: ['cv', 'applications'],
  run: async (hand) => {
    await hand.press('Bekijk je cv');
    await hand.arrive('Cv op papier');
    await hand.read('Hulp op de markt');
    await hand.choose('Rustig');
    for (const [kind, ending] of [
      ['Pdf', '.pdf'],
      ['Word', '.docx'],
    ] as const) {
      const coming = hand.page.waitForEvent('download', { timeout: 90_000 });
      await hand.press(kind);
      expect((await coming).suggestedFilename()).toContain(ending);
      await hand.hear('Het bestand is klaar.');
    }
    await hand.press('Ik heb dit verstuurd');
    await hand.press('Toon alle sollicitaties');
    await hand.choose(/^Drogist Zilverblad Zuid/);
    await hand.press('Bewaar wat ik stuurde');
    await hand.hear('Het is bewaard bij de sollicitatie.');
    await hand.press('Terug');
    await arriveAtDraft(hand, TITLE, 'Profiel');
  },
};
