import { expect } from '@playwright/test';
import type { Hand } from '../hand.ts';
import { untilSaved, type Flow } from './flow.ts';

export const notes: Flow<Hand> = {
  name: 'a note is written for oneself, shared, and an earlier version of its name is put back',
  features: ['notes', 'history', 'plan'],
  run: async (hand) => {
    await hand.press('Plan');
    await hand.arrive('Mijn plan');
    await hand.press('Notities');
    await hand.arrive('Notities');
    await hand.press('Nieuwe notitie');
    await hand.arrive('Notitie');
    await hand.write('Naam van de notitie', 'Vragen');
    await hand.write('Notitie', 'Hoe laat begint het?');
    await untilSaved(hand);
    await hand.hear('Alleen jij leest dit.');
    await hand.choose('Samen');
    await hand.hear('Alleen jij en Anneke lezen dit.');
    await hand.write('Naam van de notitie', ' voor maandag');
    await hand.press('Terug');
    await hand.arrive('Notities');
    await hand.press(/^Vragen voor maandag/);
    await hand.arrive('Notitie');
    await hand.press(/^Eerdere versies/);
    await hand.arrive('Eerdere versies');
    const first = hand.page.getByText('Vragen', { exact: true });
    await hand.press('Zet dit terug', hand.page.getByRole('article').filter({ has: first }));
    await hand.hear('Dit staat er weer.');
    await hand.press('Terug');
    await hand.arrive('Notitie');
    await expect(hand.page.getByRole('textbox', { name: 'Naam van de notitie' })).toHaveValue('Vragen');
    await hand.press('Gooi de notitie weg');
    await hand.arrive('Notities');
    await hand.hear('De notitie is weg.');
    await hand.press('Zet terug');
    await hand.stay('Notities');
    await expect(hand.page.getByRole('link', { name: /^Vragen/ }).first()).toBeVisible();
  },
};
