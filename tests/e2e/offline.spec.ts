import { addApplication, expectApplications } from './pages/applications.ts';
import { openDemo } from './pages/demo.ts';
import { pair } from './pages/pairing.ts';
import { fileScreens } from './support/screens.ts';
import { scriptSpeech } from './support/scripted-speech.ts';
import { expect, test } from './support/test.ts';

const EXCHANGE = { timeout: 90_000 };

test('with the server gone the app opens anew, keeps new work, and the other gets it when the server is back', async ({
  newDevice,
  relay,
}) => {
  const samira = await newDevice();
  const anneke = await newDevice({ tablet: true });
  await samira.beginAlone('mentee', 'Samira');
  await pair(samira, anneke, 'Anneke');
  await addApplication(samira, { employer: 'Bakkerij De Korenaar', job: 'Winkel', status: 'Verstuurd' });
  await samira.go('/today');
  await expect(samira.sendingStatus).toHaveText('Anneke heeft dit', EXCHANGE);
  await samira.untilOfflineReady();

  await relay.stop();
  await samira.page.reload();
  await expect(samira.title).toHaveText('Hallo Samira');
  await addApplication(samira, { employer: 'Hotel Duinzicht', job: 'Schoonmaak', status: 'Bewaard' });
  await samira.page.reload();
  await samira.go('/applications');
  await expectApplications(samira, ['Hotel Duinzicht', 'Bakkerij De Korenaar']);
  await samira.go('/today');
  await expect(samira.sendingStatus).toContainText('Bewaard op deze telefoon');

  await relay.startAgain();
  await anneke.go('/applications');
  await expect(anneke.page.getByText('Hotel Duinzicht')).toBeVisible(EXCHANGE);
  await expect(samira.sendingStatus).toHaveText('Anneke heeft dit', EXCHANGE);
});

test.describe('with a file of six months', () => {
  test.use({ environment: { DEMO: '1' } });

  test('a new tab opens with no server at all, and every screen is there', async ({ newDevice, relay }) => {
    const samira = await newDevice();
    await scriptSpeech(samira, { voices: ['nl-NL'], speaks: 'by itself' });
    const file = await openDemo(samira, 'mentee');
    await samira.untilOfflineReady();
    await samira.page.close();
    await relay.stop();

    samira.page = await samira.context.newPage();
    await samira.page.goto('/');
    await expect(samira.page).toHaveURL(/\/today$/);
    await expect(samira.title).toHaveText('Hallo Samira');
    for (const { name, needsNetwork = false, open } of fileScreens) {
      // Making a place where two people meet is the one thing that needs a server.
      if (needsNetwork) continue;
      await test.step(name, () => open(samira, file));
    }
    await samira.go('/join?ask=host');
    await expect(samira.page.getByText('Dit lukt pas met internet.')).toBeVisible();
    for (const address of [
      '/jobs',
      `/applications/${file.invited}`,
      '/sharing',
      '/help',
      '/hide',
      '/start',
      '/join',
    ])
      await test.step(address, () => samira.open(address));
  });
});
