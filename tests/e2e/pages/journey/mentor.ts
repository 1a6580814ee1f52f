import { expect } from '@playwright/test';
import type { Hand } from '../hand.ts';
import { arriveAtDraft, openPart } from './drafts.ts';
import { untilSaved, type Flow } from './flow.ts';

const inDays = (days: number): Date => new Date(Date.now() + days * 86_400_000);

export const mentees: Flow<Hand> = {
  name: 'the mentor looks at what is new, and at his mentees',
  features: ['today', 'mentees', 'applications'],
  run: async (hand) => {
    await hand.press('Vandaag');
    await hand.arrive('Hallo Anneke');
    await hand.press(/^Nieuwe sollicitatie van Samira Cateraar/);
    await hand.arrive('Cateraar Lepel en Vork Zuid');
    await hand.press('Mentees');
    await hand.arrive('Mentees');
    await hand.press(/^Samira/, hand.page.getByRole('main'));
    await hand.arrive('Hallo Anneke');
  },
};

export const lookBack: Flow<Hand> = {
  name: 'they look back on a goal',
  features: ['plan'],
  run: async (hand) => {
    const goal = 'Ik bel zonder hulp in het Nederlands.';
    await hand.press('Plan');
    await hand.arrive('Plan van Samira');
    await hand.press(/^Ik bel zonder hulp in het Nederlands/);
    await hand.arrive(goal);
    await hand.press('Kijk terug op dit doel');
    await hand.arrive('Hoe is het gegaan?');
    await hand.press('Bewaar');
    await hand.refused(/Kies één antwoord\./);
    await hand.choose('Gelukt');
    await hand.write(/^Wat is er geleerd/, 'Eerst opschrijven, dan bellen.');
    await hand.press('Bewaar');
    await hand.arrive(goal);
    await hand.hear('Bewaard.');
  },
};

export const noteToMentee: Flow<Hand> = {
  name: 'the mentor writes a note for both',
  features: ['notes'],
  run: async (hand) => {
    await hand.press('Plan');
    await hand.arrive('Plan van Samira');
    await hand.press('Notities');
    await hand.arrive('Notities');
    await hand.press('Nieuwe notitie');
    await hand.arrive('Notitie');
    await hand.write('Naam van de notitie', 'Tram');
    await hand.write('Notitie', 'Lijn 11 stopt om de hoek.');
    await untilSaved(hand);
    await hand.choose('Samen');
    await hand.hear('Alleen jij en Samira lezen dit.');
    await hand.press('Terug');
    await hand.arrive('Notities');
    await expect(hand.page.getByRole('link', { name: /^Tram.*Samen/ })).toBeVisible();
  },
};

export const planTalk: Flow<Hand> = {
  name: 'the mentor plans a talk, says what it is about, and prepares for himself',
  features: ['meetings'],
  run: async (hand) => {
    await hand.press('Afspraken');
    await hand.arrive('Afspraken met Samira');
    await hand.press('Nog een afspraak');
    await hand.arrive('Wanneer praat je met Samira?');
    await hand.choose('Andere dag');
    await hand.pickDay('Kies een dag', inDays(30));
    await hand.press('Bewaar');
    await hand.arrive('Afspraken met Samira');
    await hand.hear('De afspraak staat erin.');
    await hand.press('Nieuw punt');
    await hand.at(hand.page.getByRole('textbox', { name: /^Waar wil je over praten/ }), 'the new point');
    await hand.write(/^Waar wil je over praten/, 'Wat doe je op maandag?');
    await hand.press('Zet erbij');
    await hand.hear('Het staat erbij.');
    await hand.press('Sluit', hand.page.getByRole('main'));
    await hand.at(hand.page.getByRole('button', { name: 'Nieuw punt' }), 'Nieuw punt');
    await hand.press('Voorbereiden');
    await hand.arrive('Afspraak met Samira');
    await hand.read('Wat doe je op maandag?');
    await hand.press('Schrijf iets voor jezelf');
    const alone = hand.page.getByRole('region', { name: 'Alleen voor mij' }).getByRole('textbox');
    await hand.at(alone, 'what only he reads');
    await hand.page.keyboard.type('Vraag naar de reis.');
    await untilSaved(hand);
  },
};

export const talkWithMentee: Flow<Hand> = {
  name: 'during the talk the mentor ticks what they talked about and adds a step',
  features: ['meetings'],
  run: async (hand) => {
    await hand.press('Afspraken');
    await hand.arrive('Afspraken met Samira');
    await hand.press('Andere dag');
    await hand.arrive('Wanneer praat je met Samira?');
    await hand.choose('Andere dag');
    await hand.pickDay('Kies een dag', inDays(0));
    await hand.press('Bewaar');
    await hand.arrive('Afspraken met Samira');
    await hand.press('Begin de afspraak');
    await hand.arrive('Afspraak met Samira');
    await hand.tick('Oefen drie vragen met de kaarten');
    await hand.write('Notities', 'Het ging goed.');
    await untilSaved(hand);
    await hand.write('Wat is de stap?', 'Bel de bakkerij op');
    await hand.press('Bewaar de stap');
    await hand.read('Bel de bakkerij op');
    await hand.press('Klaar');
    await hand.hear('De afspraak is klaar.');
  },
};

export const comment: Flow<Hand> = {
  name: 'the mentor says something about a sentence in her CV, with a better one',
  features: ['cv', 'work'],
  run: async (hand) => {
    await hand.press('Werk');
    await hand.arrive('Werk van Samira');
    await hand.press(/^Cv van Samira/);
    await hand.arrive('Cv’s van Samira');
    await hand.press(/^Cv voor de bakkerij/);
    await arriveAtDraft(hand, 'Cv voor de bakkerij', 'Wie ben ik');
    await openPart(hand, 'Profiel');
    await hand.press('Zeg iets hierover');
    await hand.at(hand.page.getByRole('radio', { name: 'Over alles' }), 'which sentence');
    await hand.press('Bewaar');
    await hand.refused(/Schrijf iets op/);
    await hand.write(/^Wat wil je zeggen/, 'Dit kan korter.');
    await hand.write('Een betere zin', 'Ik ben rustig.');
    await hand.press('Bewaar');
    await hand.read('Kies de zin die beter kan.');
    await hand.choose('Ik ben rustig en precies.');
    await hand.press('Bewaar');
    await hand.hear('De opmerking staat erbij.');
    await hand.at(hand.page.getByRole('button', { name: 'Zeg iets hierover' }), 'Zeg iets hierover');
    await hand.read('Dit kan korter.');
  },
};
