import { readdirSync } from 'node:fs';
import { openDemo } from './pages/demo.ts';
import { Keyboard } from './pages/hands/keyboard.ts';
import { walk } from './pages/journey/flow.ts';
import { ALONE, journeysOf, TOGETHER, WALKED } from './pages/journey/journeys.ts';
import { watchPointer } from './support/pointer-presses.ts';
import { scriptSpeech } from './support/scripted-speech.ts';
import { expect, test } from './support/test.ts';

test.use({ environment: { DEMO: '1' } });

test('each feature of the app is walked through', () => {
  const features = readdirSync(new URL('../../src/features/', import.meta.url), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  expect([...WALKED].sort()).toEqual(features.sort());
});

test('a mentee alone does everything with keys, on a tablet', async ({ newDevice }) => {
  const { context, page } = await newDevice({ tablet: true });
  const presses = await watchPointer(context);
  await walk(ALONE, new Keyboard(page));
  expect(presses).toEqual([]);
});

for (const { what, as, flows } of journeysOf('keys'))
  test(`a ${as} ${what} with keys, on a tablet`, async ({ newDevice }) => {
    const device = await newDevice({ tablet: true });
    const presses = await watchPointer(device.context);
    await scriptSpeech(device, { voices: ['nl-NL', 'tr-TR'], speaks: 'by itself' });
    await openDemo(device, as);
    await walk(flows, new Keyboard(device.page));
    expect(presses).toEqual([]);
  });

test('a mentee and a mentor work together with keys, on two tablets', async ({ newDevice }) => {
  const devices = [await newDevice({ tablet: true }), await newDevice({ tablet: true })] as const;
  const presses = await Promise.all(devices.map(({ context }) => watchPointer(context)));
  const [mentee, mentor] = devices;
  await walk(TOGETHER, { mentee: new Keyboard(mentee.page), mentor: new Keyboard(mentor.page) });
  expect(presses.flat()).toEqual([]);
});
