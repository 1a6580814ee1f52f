import type { Device } from './pages/device.ts';
import { expect, test } from './support/test.ts';

const OPENING = { timeout: 90_000 };

/** By the questions, an e-mail. Gives its id. */
async function beginLetter(device: Device): Promise<string> {
  await device.go('/letters/new?kind=email');
  await device.tap(device.say('common.action.save'));
  await expect(device.page).toHaveURL(/\/letters\/[\w-]{12}$/);
  return new URL(device.page.url()).pathname.split('/').at(-1)!;
}

async function write(device: Device, letter: string, block: string, words: string): Promise<void> {
  await device.go(`/letters/${letter}/${block}`);
  const field = device.page.getByRole('textbox', { name: device.say(`letters.part.${block}`) });
  await field.fill(words);
  await expect(device.page.getByText(device.say('save.status.onPhone')).first()).toBeVisible();
}

test('a letter is checked with no network, once its list of words was fetched: she takes a word, puts it back, and keeps her own', async ({
  newDevice,
  relay,
}) => {
  const samira = await newDevice();
  await samira.beginAlone('mentee', 'Samira');
  await samira.untilOfflineReady();
  const letter = await beginLetter(samira);
  await write(samira, letter, 'can', 'Ik heb veel ervaaring. Ik kook graag mansaf.');
  await samira.go(`/letters/${letter}`);
  await samira.tap(samira.say('spelling.action'));
  await samira.expectTitle(samira.say('spelling.title'));

  // What it costs is said before anything is fetched.
  const fetched: string[] = [];
  samira.context.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  await expect(samira.page.getByText(/Dat kost 1,2\sMB internet/u)).toBeVisible();
  expect(fetched.filter((path) => path.startsWith('/packs/'))).toEqual([]);
  await samira.tap(samira.say('spelling.fetch.action'));
  await expect(samira.page.getByText('2 woorden zijn misschien fout')).toBeVisible(OPENING);
  expect(fetched.some((path) => path.endsWith('.dic'))).toBe(true);

  await relay.stop();
  await samira.page.reload();
  await expect(samira.page.getByText('2 woorden zijn misschien fout')).toBeVisible(OPENING);
  const card = samira.page.getByRole('article', { name: 'ervaaring' });
  await expect(card.getByText('Ik heb veel ervaaring.')).toBeVisible();
  await card.getByRole('button', { name: 'ervaring', exact: true }).click();
  await expect(samira.page.getByText('1 woord is misschien fout')).toBeVisible();
  await expect(samira.page.getByRole('heading', { name: 'mansaf' })).toBeFocused();

  await samira.tap(samira.say('common.action.undo'));
  await expect(samira.page.getByText('2 woorden zijn misschien fout')).toBeVisible();
  await card.getByRole('button', { name: 'ervaring', exact: true }).click();
  await expect(card).toHaveCount(0);

  const own = samira.page.getByRole('article', { name: 'mansaf' });
  await own.getByRole('button', { name: samira.say('spelling.right') }).click();
  await expect(samira.page.getByText(samira.say('spelling.none'))).toBeVisible();

  // After another start her word is still hers, and the letter has the word that she took.
  await samira.page.reload();
  await expect(samira.page.getByText(samira.say('spelling.none'))).toBeVisible(OPENING);
  await samira.page.getByText('1 woord dat goed is').click();
  await samira.page.getByRole('button', { name: 'Gooi weg: mansaf' }).click();
  await expect(samira.page.getByText('1 woord is misschien fout')).toBeVisible();
  await samira.go(`/letters/${letter}/can`);
  await expect(samira.page.getByRole('textbox').first()).toHaveValue(
    'Ik heb veel ervaring. Ik kook graag mansaf.',
  );
});

test('with no network and no list of words it says so, and what to do', async ({ newDevice, relay }) => {
  const samira = await newDevice();
  await samira.beginAlone('mentee', 'Samira');
  await samira.untilOfflineReady();
  const letter = await beginLetter(samira);
  await relay.stop();
  await samira.go(`/letters/${letter}/spelling`);
  // The phone believes that there is a network: the server does not answer.
  await samira.tap(samira.say('spelling.fetch.action'));
  await expect(samira.page.getByRole('alert')).toContainText(samira.say('spelling.fault.internet'));
  await expect(samira.button(samira.say('common.action.tryAgain'))).toBeVisible();
  await samira.goOffline();
  await samira.page.reload();
  await expect(samira.page.getByText(samira.say('spelling.fault.offline'))).toBeVisible();
  await expect(samira.page.getByText(samira.say('spelling.fault.internetBody'))).toBeVisible();
  await expect(samira.button(samira.say('spelling.fetch.action'))).toHaveCount(0);
});
