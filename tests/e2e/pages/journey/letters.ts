import { expect } from '@playwright/test';
import type { Hand } from '../hand.ts';
import { arriveAtDraft, leavePart, openPart } from './drafts.ts';
import { untilSaved, type Flow } from './flow.ts';

const TITLE = 'Brief voor Sporthal De Meeuw Zuid';
const FIRST_PART = 'Waarom deze brief?';

export const letter: Flow<Hand> = {
  name: 'a letter is begun for an application, its blocks are written from examples',
  features: ['letters', 'work'],
  run: async (hand) => {
    await hand.press('Werk');
    await hand.arrive('Werk');
    await hand.press(/^Mijn brieven/);
    await hand.arrive('Mijn brieven');
    await hand.press('Nieuwe brief');
    await hand.arrive('Wat schrijf je?');
    await hand.choose(/^Brief bij een vacature/);
    await hand.press('Verder');
    await hand.arrive('Bij welke sollicitatie?');
    await hand.press('Toon alle sollicitaties');
    await hand.choose(/^Sporthal De Meeuw Zuid/);
    await hand.press('Bewaar');
    await arriveAtDraft(hand, TITLE, FIRST_PART);
    await hand.hear('De brief staat er.');
    await openPart(hand, FIRST_PART);
    await hand.unfold('Bekijk een voorbeeld');
    await hand.read('Ik las op internet dat jullie een verkoper zoeken.');
    await hand.press(/^Ik las dat jullie iemand zoeken/);
    await hand.at(hand.page.getByRole('textbox', { name: FIRST_PART }), 'the text of the block');
    await hand.write(FIRST_PART, ' Ik kom graag.');
    await untilSaved(hand);
    await leavePart(hand, TITLE);
  },
};

export const letterPaper: Flow<Hand> = {
  name: 'the letter is looked at on paper, saved, kept as it was sent, and found with its application',
  features: ['letters', 'applications'],
  run: async (hand) => {
    await hand.press('Bekijk je brief');
    await hand.arrive('Brief op papier');
    await hand.read(/Ik kom graag\./);
    const coming = hand.page.waitForEvent('download', { timeout: 90_000 });
    await hand.press('Pdf');
    expect((await coming).suggestedFilename()).toMatch(/\.pdf$/);
    await hand.hear('Het bestand is klaar.');
    await hand.press('Ik heb dit verstuurd');
    await expect(hand.page.getByRole('radio', { name: /^Sporthal De Meeuw Zuid/ })).toBeChecked();
    await hand.press('Bewaar wat ik stuurde');
    await hand.hear('Het is bewaard bij de sollicitatie.');
    await hand.press('Werk');
    await hand.arrive('Werk');
    await hand.press(/^Sporthal De Meeuw Zuid/);
    await hand.arrive('Sporthal De Meeuw Zuid');
    await hand.press(/Verstuurd: /);
    await hand.arrive(/Sporthal|Brief/);
    await hand.read(/Ik kom graag\./);
  },
};

export const letterGone: Flow<Hand> = {
  name: 'a letter is thrown away, not at once, and comes back',
  features: ['letters', 'deleted', 'settings'],
  run: async (hand) => {
    await hand.press('Werk');
    await hand.arrive('Werk');
    await hand.press(/^Mijn brieven/);
    await hand.arrive('Mijn brieven');
    await hand.press(new RegExp(`^${TITLE}`));
    await arriveAtDraft(hand, TITLE, FIRST_PART);
    await openPart(hand, 'Over deze brief');
    await hand.press('Gooi deze brief weg');
    await hand.leave('Deze brief weggooien?', 'Bewaar de brief', 'Gooi deze brief weg');
    await hand.press('Gooi deze brief weg');
    await hand.asked('Deze brief weggooien?');
    await hand.press('Gooi weg');
    await hand.arrive('Mijn brieven');
    await hand.hear('De brief is weg.');
    await hand.press('Hulp');
    await hand.arrive('Hulp');
    await hand.press('Instellingen');
    await hand.arrive('Instellingen');
    await hand.press('Weggegooid');
    await hand.arrive('Weggegooid');
    await hand.press(/^Zet terug/, hand.page.getByRole('main'));
    await hand.hear('Het staat er weer.');
    await hand.read('Er ligt hier niets.');
  },
};
