import { Keyboard } from './pages/hand.ts';
import { wholeJourney } from './pages/whole-journey.ts';
import { expect, test } from './support/test.ts';

test('everything can be done with keys alone, on a tablet', async ({ newDevice }) => {
  const { page } = await newDevice({ tablet: true });
  await wholeJourney(new Keyboard(page));
});

test('each language can be reached and chosen with keys alone, at the start and in the settings', async ({
  newDevice,
}) => {
  const { page: start } = await newDevice({ tablet: true });
  await start.goto('/start');
  const newcomer = new Keyboard(start);
  await newcomer.arrive('Kies je taal');
  await newcomer.choose('العربية');
  await newcomer.arrive('ما الذي بودّك فعله؟');
  await expect(start.locator('html')).toHaveAttribute('lang', 'ar');

  const device = await newDevice({ tablet: true });
  await device.beginAlone('mentee', 'Samira');
  await device.open('/settings/language');
  const hand = new Keyboard(device.page);
  await hand.choose('Türkçe');
  await hand.arrive('Dil');
  await hand.choose('Nederlands + العربية');
  await hand.arrive(/^Taal/);
  await hand.choose('English');
  await hand.arrive('Language');
});
