import { openDemo } from './pages/demo.ts';
import { ByName } from './pages/hands/by-name.ts';
import { walk } from './pages/journey/flow.ts';
import { ALONE, journeysOf, TOGETHER } from './pages/journey/journeys.ts';
import { scriptSpeech } from './support/scripted-speech.ts';
import { test } from './support/test.ts';

test.use({ environment: { DEMO: '1' } });

test('a mentee alone finds everything by what a screen reader says of it, on a phone', async ({
  newDevice,
}) => {
  const { page } = await newDevice();
  await walk(ALONE, new ByName(page));
});

for (const { what, as, flows } of journeysOf('names'))
  test(`a ${as} ${what} by what a screen reader says`, async ({ newDevice }) => {
    const device = await newDevice({ tablet: as === 'mentor' });
    await scriptSpeech(device, { voices: ['nl-NL', 'tr-TR'], speaks: 'by itself' });
    await openDemo(device, as);
    await walk(flows, new ByName(device.page));
  });

test('a mentee and a mentor work together by what a screen reader says, on a phone and a tablet', async ({
  newDevice,
}) => {
  const mentee = await newDevice();
  const mentor = await newDevice({ tablet: true });
  await walk(TOGETHER, { mentee: new ByName(mentee.page), mentor: new ByName(mentor.page) });
});
