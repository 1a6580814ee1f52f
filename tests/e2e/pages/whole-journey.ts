import { expect, test } from '@playwright/test';
import type { Hand } from './hand.ts';

/** What can be done in all the flows there are, by somebody who works alone and reads Dutch. */
export async function wholeJourney(hand: Hand): Promise<void> {
  const { page } = hand;
  const said = (words: string | RegExp) =>
    expect(page.getByRole('status').filter({ hasText: words }).first()).toBeAttached();

  await test.step('begin alone', async () => {
    await page.goto('/');
    await hand.arrive(/Kies je taal/);
    await hand.choose('Nederlands');
    await hand.arrive('Wat wil je doen?');
    await hand.press(/^Ik zoek werk/);
    await hand.arrive('Hoe heet je?');
    await hand.press('Verder');
    const name = page.getByRole('textbox', { name: 'Hoe heet je?' });
    await expect(name).toHaveAccessibleDescription(/Vul je naam in\./);
    await hand.write('Hoe heet je?', 'Samira');
    await hand.press('Verder');
    await hand.arrive('Hoe wil je beginnen?');
    await hand.press(/^Alleen beginnen/);
    await hand.arrive('Hallo Samira');
  });

  await test.step('another language and back', async () => {
    await hand.press('Hulp');
    await hand.arrive('Hulp');
    await hand.press(/^Taal/);
    await hand.arrive('Taal');
    await hand.choose('English');
    await hand.arrive('Language');
    await hand.choose('Nederlands');
    await hand.arrive('Taal');
    await hand.press('Terug');
    await hand.arrive('Hulp');
  });

  await test.step('plan a goal, and a step that is done and put back', async () => {
    await hand.press('Plan');
    await hand.arrive('Mijn plan');
    await hand.press('Begin');
    await hand.arrive('Wat wil je over 6 maanden?');
    await hand.write(/^Wat wil je over 6 maanden/, 'Ik werk in een winkel');
    await hand.press('Verder');
    await hand.arrive('Wat voor doel is het?');
    await hand.choose('Leren');
    await hand.press('Verder');
    await hand.arrive('Wanneer is het doel klaar?');
    await hand.choose('Geen dag');
    await hand.press('Bewaar');
    await hand.arrive('Ik werk in een winkel');
    await said('Het doel staat erbij.');
    await hand.press('Zet een stap erbij');
    await hand.arrive('Wat is de volgende stap?');
    await hand.write(/^Wat is de volgende stap/, 'Bel de bakkerij');
    await hand.press('Bewaar');
    await hand.arrive('Ik werk in een winkel');
    await hand.press('Vandaag');
    await hand.arrive('Hallo Samira');
    await hand.press(/^Klaar/);
    await said('Stap klaar.');
    await hand.press('Zet terug');
    await expect(page.getByRole('heading', { name: 'Bel de bakkerij' })).toBeVisible();
  });

  await test.step('an application, and news of it', async () => {
    await hand.press('Werk');
    await hand.arrive('Werk');
    await hand.press('Sollicitatie');
    await hand.arrive('Bij welk bedrijf wil je werken?');
    await hand.press('Verder');
    const employer = page.getByRole('textbox', { name: /^Bij welk bedrijf/ });
    await expect(employer).toHaveAccessibleDescription(/Vul de naam van het bedrijf in\./);
    await hand.write(/^Bij welk bedrijf/, 'Bakkerij De Korenaar');
    await hand.press('Verder');
    await hand.arrive('Welk werk is het?');
    await hand.write(/^Welk werk is het/, 'Winkel');
    await hand.press('Verder');
    await hand.arrive('Hoe ver ben je?');
    await hand.choose('Bewaard');
    await hand.press('Bewaar');
    await hand.arrive('Bakkerij De Korenaar');
    await hand.press('Ik heb nieuws');
    await hand.arrive('Wat is het nieuws?');
    await hand.press(/^Verstuurd/);
    await hand.arrive('Bakkerij De Korenaar');
    await said(/^Bewaard: Verstuurd/);
  });

  await test.step('a talk of today is planned, and notes are written', async () => {
    await hand.press('Afspraak');
    await hand.arrive('Afspraak');
    await hand.press('Andere dag');
    await hand.arrive('Wanneer is de afspraak?');
    await hand.choose('Andere dag');
    await hand.pickDay('Kies een dag', new Date());
    await hand.press('Bewaar');
    await hand.arrive('Afspraak');
    await said('De afspraak staat erin.');
    await hand.press('Begin de afspraak');
    await hand.arrive(/Afspraak/);
    await hand.write('Notities', 'Morgen bel ik.');
    await expect(page.getByText(/^Bewaard op deze/).first()).toBeVisible();
    await hand.press('Klaar');
    await said('De afspraak is klaar.');
  });

  await test.step('a job in a CV, on paper', async () => {
    await hand.press('Werk');
    await hand.arrive('Werk');
    await hand.press(/^Mijn cv/);
    await hand.arrive('Mijn cv’s');
    await hand.press('Nieuw cv');
    await hand.arrive('Eerste cv');
    // A tablet has the parts beside what is open, a phone has one at a time.
    const parts = page.getByRole('navigation', { name: 'Delen van het cv' });
    const isDesk = (await parts.count()) > 0;
    await (isDesk ? hand.press('Werk', parts) : hand.press(/^Werk Nog leeg/));
    await hand.press('Zet werk erbij');
    await hand.write(/^Welk werk/, 'Verkoper');
    await expect(page.getByText(/^Bewaard op deze/).first()).toBeVisible();
    if (!isDesk) {
      await hand.press('Terug');
      await hand.press('Terug');
    }
    await hand.press('Bekijk je cv');
    await hand.arrive('Cv op papier');
    await expect(page.getByRole('main').getByText('Verkoper').first()).toBeVisible();
  });

  await test.step('a backup is saved', async () => {
    await hand.press('Hulp');
    await hand.arrive('Hulp');
    await hand.press('Reservekopie');
    await hand.arrive('Reservekopie');
    await hand.press('Maak een reservekopie');
    await expect(page.getByRole('textbox', { name: 'Kies een geheime zin' })).toHaveAccessibleDescription(
      /Maak de zin langer/,
    );
    await hand.write('Kies een geheime zin', 'mijn kat eet graag vis');
    const coming = page.waitForEvent('download', { timeout: 60_000 });
    await hand.press('Maak een reservekopie');
    await coming;
    await hand.arrive('Je reservekopie is er.');
    await hand.press('Terug naar Hulp');
    await hand.arrive('Hulp');
  });

  await test.step('search, and what is found is thrown away and put back', async () => {
    await hand.press(/^Zoek/);
    await hand.arrive('Zoek');
    await hand.write('Wat zoek je?', 'korenaar');
    await said('1 gevonden');
    await hand.press(/Bakkerij De Korenaar/);
    await hand.arrive('Bakkerij De Korenaar');
    await hand.press('Gooi de sollicitatie weg');
    await expect(page.getByRole('dialog', { name: 'Deze sollicitatie weggooien?' })).toBeVisible();
    await hand.press('Gooi weg');
    await said('De sollicitatie is weg.');
    await hand.press('Zet terug');
    await hand.press('Werk');
    await hand.arrive('Werk');
    await expect(page.getByRole('link', { name: /Bakkerij De Korenaar/ })).toBeVisible();
  });

  await test.step('settings', async () => {
    await hand.press('Hulp');
    await hand.press('Instellingen');
    await hand.arrive('Instellingen');
    await hand.choose('Donker');
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await hand.press('Terug');
    await hand.arrive('Hulp');
  });
}
