import { expect } from '@playwright/test';
import { linkOn } from '../pairing.ts';
import { introduce } from './begin.ts';
import { arriveAtDraft, openPart } from './drafts.ts';
import { plan } from './plan.ts';
import { untilSaved, type Flow, type Two } from './flow.ts';

const EXCHANGE = { timeout: 60_000 };
const LINE = 'Ik werk graag in een winkel met veel mensen.';
const BETTER = 'Ik werk graag in een drukke winkel.';

export const beginWithCv: Flow<Two> = {
  name: 'she begins alone, with a goal and a CV',
  features: ['start', 'cv', 'plan'],
  run: async ({ mentee }) => {
    await introduce(mentee, /^Ik zoek werk/, 'Samira');
    await mentee.press(/^Alleen beginnen/);
    await mentee.arrive('Hallo Samira');
    await plan.run(mentee);
    await mentee.press('Werk');
    await mentee.arrive('Werk');
    await mentee.press(/^Mijn cv/);
    await mentee.arrive('Mijn cv’s');
    await mentee.press('Nieuw cv');
    await arriveAtDraft(mentee, 'Eerste cv', 'Wie ben ik');
    await openPart(mentee, 'Profiel');
    await mentee.write('Profiel in 3 tot 5 regels', LINE);
    await untilSaved(mentee);
  },
};

export const invite: Flow<Two> = {
  name: 'she keeps her goal for herself and invites her mentor, who joins; both compare the digits',
  features: ['sharing', 'privacy', 'join', 'help', 'start'],
  run: async ({ mentee, mentor }) => {
    await mentee.press('Hulp');
    await mentee.arrive('Hulp');
    await mentee.press(/^Wie doet mee\?/);
    await mentee.arrive('Wie doet mee?');
    await mentee.press('Nodig je mentor uit');
    await mentee.arrive('Dit leest je mentor straks');
    await mentee.tick(/^Ik werk in een winkel/);
    await mentee.press('Verder');
    await mentee.arrive('Zijn jullie nu bij elkaar?');
    await mentee.press(/^Ja, bij elkaar/);
    await mentee.arrive('Wie nodigt uit?');
    await mentee.press(/^Ik nodig iemand uit/);
    await mentee.arrive('Laat deze QR-code zien');
    // The camera of the other reads the code; here the same link is opened.
    const link = await linkOn({ page: mentee.page, say: () => 'De link' });

    await mentor.open(link, /Kies je taal/);
    await mentor.choose('Nederlands');
    await mentor.arrive('Hoe heet je?');
    await mentor.write('Hoe heet je?', 'Anneke');
    await mentor.press('Verder');
    for (const hand of [mentor, mentee]) await hand.arrive('Zien jullie dezelfde cijfers?');
    await mentor.press('Hetzelfde');
    await mentee.press('Hetzelfde');
    for (const hand of [mentor, mentee]) {
      await hand.arrive('Jullie werken nu samen.');
      await hand.press('Ga naar Vandaag');
    }
    await mentee.arrive('Hallo Samira');
    await mentor.arrive('Hallo Anneke');
    await mentor.press('Plan');
    await mentor.arrive('Plan van Samira');
    await expect(mentor.page.getByText('Ik werk in een winkel')).toHaveCount(0);
  },
};

export const suggestion: Flow<Two> = {
  name: 'the mentor suggests a better sentence and she takes it',
  features: ['cv', 'work'],
  run: async ({ mentee, mentor }) => {
    await mentor.press('Werk');
    await mentor.arrive('Werk van Samira');
    await mentor.press(/^Cv van Samira/);
    await mentor.arrive('Cv’s van Samira');
    await mentor.press(/^Eerste cv/);
    await arriveAtDraft(mentor, 'Eerste cv', 'Wie ben ik');
    await openPart(mentor, 'Profiel');
    await expect(mentor.page.getByRole('textbox', { name: 'Profiel in 3 tot 5 regels' })).toHaveValue(
      LINE,
      EXCHANGE,
    );
    await mentor.press('Zeg iets hierover');
    await mentor.choose(LINE);
    await mentor.write('Een betere zin', BETTER);
    await mentor.press('Bewaar');
    await mentor.hear('De opmerking staat erbij.');

    await mentee.press('Werk');
    await mentee.arrive('Werk');
    await mentee.press(/^Mijn cv/);
    await mentee.arrive('Mijn cv’s');
    await mentee.press(/^Eerste cv/);
    await arriveAtDraft(mentee, 'Eerste cv', 'Wie ben ik');
    await openPart(mentee, 'Profiel');
    await mentee.press('Neem dit over');
    await mentee.hear('De nieuwe zin staat erin.');
    await expect(mentee.page.getByRole('textbox', { name: 'Profiel in 3 tot 5 regels' })).toHaveValue(BETTER);
    await mentee.stay('Profiel');
  },
};

export const talkOfTwo: Flow<Two> = {
  name: 'the mentor plans a talk, and she puts a question on it',
  features: ['meetings', 'today'],
  run: async ({ mentee, mentor }) => {
    await mentor.press('Afspraken');
    await mentor.arrive('Afspraken met Samira');
    await mentor.press('Kies deze dag');
    await mentor.hear('De afspraak staat erin.');
    await mentee.press('Afspraak');
    await mentee.arrive('Afspraak');
    await expect(mentee.page.getByRole('heading', { name: 'Anneke' })).toBeVisible(EXCHANGE);
    await mentee.press('Nieuwe vraag');
    await mentee.at(mentee.page.getByRole('textbox', { name: /^Wat wil je vragen/ }), 'the new question');
    await mentee.write(/^Wat wil je vragen/, 'Wat trek ik aan?');
    await mentee.press('Zet erbij');
    await mentee.hear('Het staat erbij.');
    await expect(mentor.page.getByRole('link', { name: /^Wat trek ik aan\?/ })).toBeVisible(EXCHANGE);
  },
};

export const nameDevice: Flow<Two> = {
  name: 'she gives her device a name, which the mentor sees with who takes part',
  features: ['sharing'],
  run: async ({ mentee, mentor }) => {
    await mentee.press('Hulp');
    await mentee.arrive('Hulp');
    await mentee.press(/^Wie doet mee\?/);
    await mentee.arrive('Wie doet mee?');
    await mentee.press(/^Deze (telefoon|tablet)/);
    await mentee.arrive(/^Deze (telefoon|tablet)$/);
    await mentee.press(/^Naam van dit toestel/);
    await mentee.arrive('Hoe noem je dit toestel?');
    await mentee.write(/^Hoe noem je dit toestel/, 'Van thuis');
    await mentee.press('Bewaar');
    await mentee.arrive(/Van thuis|Deze/);
    await mentor.press('Hulp');
    await mentor.arrive('Hulp');
    await mentor.press(/^Wie doet mee\?/);
    await mentor.arrive('Wie doet mee?');
    await expect(mentor.page.getByRole('link', { name: /Van thuis/ })).toBeVisible(EXCHANGE);
  },
};
