import { Keyboard } from './pages/hand.ts';
import { wholeJourney } from './pages/whole-journey.ts';
import { test } from './support/test.ts';

test('everything can be done with keys alone, on a tablet', async ({ newDevice }) => {
  const { page } = await newDevice({ tablet: true });
  await wholeJourney(new Keyboard(page));
});
