import { openDemo } from './pages/demo.ts';
import { hearTheTest, scriptSpeech } from './support/scripted-speech.ts';
import { expect, test } from './support/test.ts';
import { wordsOf } from './support/words.ts';

test.use({ environment: { DEMO: '1' } });

test('one tap reads Vandaag from its title on, sentence by sentence, and marks what is said', async ({
  newDevice,
}) => {
  const device = await newDevice();
  const speech = await scriptSpeech(device, { voices: ['en_US', 'nl_NL'], speaks: 'step' });
  await openDemo(device, 'mentee');
  await device.go('/today');
  const read = device.button(device.say('aloud.tool.read'));

  await test.step('the first time it asks whether the voice is heard', async () => {
    await read.tap();
    await expect(device.page.getByRole('heading', { name: 'Hoor je Nederlands?' })).toBeVisible();
    await expect.poll(() => speech.now()).toBe(device.say('aloud.test.sentence'));
    await device.button(device.say('aloud.test.yes')).tap();
    await expect.poll(() => speech.now()).toContain('Hallo Samira');
    await device.button(device.say('common.action.stop')).tap();
    await expect.poll(() => speech.marked()).toBe('');
  });

  await device.go('/plan');
  // Not 'Lees verder': the place is forgotten.
  await expect(read).toBeVisible();
  await device.go('/today');
  await expect(device.title).toContainText('Samira');
  await speech.uttered();
  await read.tap();
  await expect.poll(() => speech.now()).toContain('Hallo Samira');
  expect(await speech.marked()).toContain('Hallo Samira');
  await speech.next();
  await expect.poll(() => speech.now()).not.toContain('Hallo Samira');
  const second = await speech.now();
  expect((await speech.marked()).replace(/\s+/gu, ' ')).toBe(second);
  for (const { lang, voice, rate } of await speech.uttered())
    expect([lang, voice, rate]).toEqual(['nl', 'voice nl_NL', 0.85]);

  await test.step('stops, and goes on where it stopped', async () => {
    await device.button(device.say('common.action.stop')).tap();
    await device.button(device.say('aloud.tool.goOn')).tap();
    await expect.poll(() => speech.now()).toBe(second);
  });

  await test.step('another screen ends it', async () => {
    await device.link(device.say('nav.tab.plan')).tap();
    await expect(read).toBeVisible();
    expect(await speech.marked()).toBe('');
  });

  await test.step('a card is read by itself', async () => {
    await device.go('/today');
    const card = device.page.locator('.wm-step-card');
    await speech.uttered();
    await card.getByRole('button', { name: device.say('aloud.card.read') }).tap();
    await expect.poll(() => speech.now()).toBe(device.say('today.step.label'));
    await speech.next();
    await expect.poll(() => speech.now()).toBe('Vraag naar de werktijden');
    await card.getByRole('button', { name: device.say('common.action.stop') }).tap();
  });
});

test('in Arabic without an Arabic voice the app says so, and reads the Dutch of a screen in two languages', async ({
  newDevice,
}) => {
  const device = await newDevice();
  const speech = await scriptSpeech(device, { voices: ['nl-NL', 'en-US'], speaks: 'by itself' });
  await openDemo(device, 'mentee');
  await device.speak('ar');
  await device.go('/today');
  const arabic = wordsOf('ar');
  // The whole name: the speaker of a card begins with the same word.
  await device.page.getByRole('button', { name: device.say('aloud.tool.read'), exact: true }).tap();
  await expect(device.page.getByRole('dialog')).toContainText(arabic.name);
  await expect(device.page.getByRole('dialog')).toContainText(device.say('aloud.noVoice.sound'));
  expect(await speech.uttered()).toEqual([]);
  await device.button(device.say('aloud.noVoice.dutch')).tap();
  device.words = wordsOf('nl');
  device.readsBoth = true;
  await expect(device.page.locator('html')).toHaveAttribute('lang', 'nl');
  await device.button(device.say('aloud.test.yes')).tap();
  // Read to the end: the button begins anew.
  await expect(device.button(device.say('aloud.tool.read'))).toBeVisible();
  const said = await speech.uttered();
  expect(said.map(({ text }) => text)).toContain('Hallo Samira');
  expect(new Set(said.map(({ lang }) => lang))).toEqual(new Set(['nl']));
});

test('of two languages on a screen each is said in its own', async ({ newDevice }) => {
  const device = await newDevice({ size: { width: 320, height: 640 } });
  const speech = await scriptSpeech(device, { voices: ['nl-NL', 'tr-TR'], speaks: 'by itself' });
  await openDemo(device, 'mentee');
  const turkish = wordsOf('tr');
  await device.go('/settings/language');
  await device.page.getByRole('radio', { name: `+ ${turkish.name}` }).click();
  device.readsBoth = true;
  await device.go('/jobs');
  await hearTheTest(device);
  await device.button(device.say('aloud.test.yes')).tap();
  await expect(device.button(device.say('aloud.tool.read'))).toBeVisible();
  const said = (await speech.uttered()).map(({ text, lang, voice }) => [text, lang, voice]);
  for (const [words, tag] of [
    [device.words, 'nl-NL'],
    [turkish, 'tr-TR'],
  ] as const) {
    expect(said).toContainEqual([words.say('aloud.test.sentence'), words.language, `voice ${tag}`]);
    expect(said).toContainEqual([words.say('nav.tab.work'), words.language, `voice ${tag}`]);
  }
});

test('a voice that never begins is said in words, on a device that names no voices', async ({
  newDevice,
}) => {
  const device = await newDevice();
  await scriptSpeech(device, { voices: [], speaks: 'silent' });
  await openDemo(device, 'mentee');
  await device.button(device.say('aloud.tool.read')).tap();
  await expect(device.page.getByRole('dialog')).toContainText(device.say('aloud.noVoice.sound'));
  await device.button(device.say('common.action.close')).tap();
  await expect(device.button(device.say('aloud.tool.read'))).toBeVisible();
});
