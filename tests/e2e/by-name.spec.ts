import { ByName } from './pages/hand.ts';
import { wholeJourney } from './pages/whole-journey.ts';
import { test } from './support/test.ts';

test('everything can be found by what a screen reader says of it, on a phone', async ({ newDevice }) => {
  const { page } = await newDevice();
  await wholeJourney(new ByName(page));
});
