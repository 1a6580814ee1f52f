import { addApplication, changeField, setStatus } from './pages/applications.ts';
import { addJob, beginFirstCv, expectOnPaper, writePersonal } from './pages/cv.ts';
import type { Device } from './pages/device.ts';
import { addPoint, beginTalk, talkNotes } from './pages/meetings.ts';
import { untilNotesSaved } from './pages/notes.ts';
import { pair } from './pages/pairing.ts';
import { addGoal } from './pages/plan.ts';
import type { RelayProcess } from './support/relay-process.ts';
import { expectSameFile, expectSameScreens } from './support/same-everything.ts';
import { expect, test } from './support/test.ts';

// Three weeks; nothing here asserts how long they take.
test.setTimeout(600_000);

const EXCHANGE = { timeout: 60_000 };
const STEP = 'Bel de bakkerij';
const CHANGED_STEP = 'Bel de bakkerij na tien uur';

interface Pair {
  readonly samira: Device;
  readonly anneke: Device;
  readonly relay: RelayProcess;
}

/** For a moment both have a network, until each has what the other wrote; then it is gone again. */
async function exchange({ samira, anneke }: Pair): Promise<void> {
  for (const device of [samira, anneke]) {
    await device.go('/today');
    await device.goOnline();
  }
  await expect(samira.sendingStatus).toHaveText('Anneke heeft dit', EXCHANGE);
  await expect(anneke.sendingStatus).toHaveText('Samira heeft dit', EXCHANGE);
  for (const device of [samira, anneke]) await device.goOffline();
}

/** Both open the app again some days later, with no network; the server has got older too. */
async function sleep({ samira, anneke, relay }: Pair, days: number, sum: number): Promise<void> {
  await relay.stop();
  for (const device of [samira, anneke]) await device.sleep(days);
  await relay.startAgain(sum);
}

async function beginTogether(pairOfDevices: Pair): Promise<void> {
  const { samira, anneke } = pairOfDevices;
  await samira.beginAlone('mentee', 'Samira');
  await pair(samira, anneke, 'Anneke');
  for (const device of [samira, anneke]) await device.untilOfflineReady();
  await exchange(pairOfDevices);
}

/** She plans, he plans: all of it with no network. */
async function firstWeek(pairOfDevices: Pair) {
  const { samira, anneke } = pairOfDevices;
  await anneke.go('/meetings');
  await anneke.tap('Kies deze dag');
  await expect(anneke.page.getByRole('link', { name: 'Voorbereiden' })).toBeVisible();
  const goal = await addGoal(samira, 'Ik bel zonder hulp');
  const bakery = await addApplication(samira, {
    employer: 'Bakkerij De Korenaar',
    job: 'Winkel',
    status: 'Verstuurd',
  });
  const cv = await beginFirstCv(samira);
  await writePersonal(samira, cv, 'town', 'Den Haag');
  await addPoint(samira, 'Hoe bel ik een bedrijf?');
  await addPoint(anneke, 'Samen naar het cv kijken');
  await exchange(pairOfDevices);
  for (const device of [samira, anneke]) {
    await device.go('/meetings');
    for (const point of ['Hoe bel ik een bedrijf?', 'Samen naar het cv kijken'])
      await expect(device.link(point)).toBeVisible();
  }
  return { goal, bakery, cv };
}

/** The talk: two devices on one table and no network, both with a pen. */
async function talk(pairOfDevices: Pair): Promise<string> {
  const { samira, anneke } = pairOfDevices;
  const id = await beginTalk(anneke);
  expect(await beginTalk(samira)).toBe(id);
  await Promise.all([
    talkNotes(samira).pressSequentially('Samira wil leren bellen.'),
    talkNotes(anneke).pressSequentially('Anneke kent de chef van de bakkerij.'),
  ]);
  for (const device of [samira, anneke]) await untilNotesSaved(device);
  await anneke.page.getByRole('textbox', { name: 'Wat is de stap?' }).fill(STEP);
  await anneke.tap('Bewaar de stap');
  await expect(anneke.link(STEP)).toBeVisible();
  const point = samira.page.getByRole('checkbox', { name: 'Hoe bel ik een bedrijf?' });
  await point.click();
  await expect(point).toBeChecked();
  await anneke.tap('Klaar');
  await anneke.tap('Kies deze dag');
  await exchange(pairOfDevices);

  for (const device of [samira, anneke]) {
    await device.go(`/meetings/${id}`);
    await expect(talkNotes(device)).toHaveValue(/Samira wil leren bellen\./, EXCHANGE);
    await expect(talkNotes(device)).toHaveValue(/Anneke kent de chef van de bakkerij\./);
  }
  await expect(talkNotes(anneke)).toHaveValue(await talkNotes(samira).inputValue());
  await samira.page.getByRole('button', { name: 'Goed', exact: true }).click();
  await expect(samira.page.getByText('Alleen jij leest dit.').first()).toBeVisible();
  await samira.tap('Stuur naar Anneke');
  return id;
}

/** A step, from the talk in which it was agreed. */
async function openAgreed(device: Device, held: string, step: string): Promise<void> {
  await device.go(`/meetings/${held}`);
  await device.link(step).click();
  await device.expectTitle(step);
}

interface Known {
  readonly held: string;
  readonly bakery: string;
  readonly cv: string;
}

/** Each changes what the other changes too. */
async function workApart({ samira, anneke }: Pair, { held, bakery, cv }: Known): Promise<void> {
  await samira.go('/today');
  await expect(samira.page.getByRole('heading', { name: STEP })).toBeVisible();
  await samira.tap('Klaar');
  await expect(samira.button('Zet terug')).toBeVisible();
  await openAgreed(anneke, held, STEP);
  await anneke.tap(anneke.say('plan.step.change'));
  await anneke.page.getByRole('textbox').first().fill(CHANGED_STEP);
  await anneke.tap('Bewaar');
  await anneke.expectTitle(CHANGED_STEP);

  await addJob(samira, cv, 'Verkoper');
  await addJob(anneke, cv, 'Hulp in de keuken');
  await writePersonal(samira, cv, 'town', 'Rijswijk');
  await writePersonal(anneke, cv, 'town', 'Delft');

  await setStatus(samira, bakery, 'Ik mag op gesprek');
  await addApplication(samira, { employer: 'Hotel Duinzicht', job: 'Schoonmaak', status: 'Bewaard' });
  await changeField(anneke, bakery, 'place', 'Rijswijk');
  for (const device of [samira, anneke]) await device.page.reload();
}

async function expectBothFacts({ samira, anneke }: Pair, held: string): Promise<void> {
  for (const device of [samira, anneke]) {
    await openAgreed(device, held, CHANGED_STEP);
    await expect(device.page.getByText(/^Klaar: /)).toBeVisible();
  }
}

/** What is in her CV she chooses; her mentor reads both and waits. */
async function chooseTown({ samira, anneke }: Pair, cv: string): Promise<void> {
  for (const device of [samira, anneke]) {
    await expectOnPaper(device, cv, 'Verkoper');
    await expectOnPaper(device, cv, 'Hulp in de keuken');
    await device.go('/today');
    await device.link('Jullie schreven allebei iets Dit gaat over: Woonplaats.').click();
    await device.expectTitle('Jullie schreven allebei iets');
    for (const town of ['Rijswijk', 'Delft'])
      await expect(device.page.getByRole('main').getByText(town, { exact: true })).toBeVisible();
  }
  await expect(anneke.page.getByText('Samira kiest')).toBeVisible();
  await expect(anneke.button('Kies')).toHaveCount(0);
  await samira.tap('Kies de tekst van Anneke');
  await expect(samira.page).toHaveURL(/\/today$/);
  await expectOnPaper(samira, cv, 'Delft');
}

/** The day went by without a talk: one press says why, one gives another day. */
async function missTalk({ samira, anneke }: Pair, swap: () => Promise<void>): Promise<string> {
  await samira.go('/today');
  await expect(samira.page.getByText('Is deze afspraak doorgegaan?')).toBeVisible();
  const answer = samira.link('Nee');
  const id = (await answer.getAttribute('href'))!.split('/').at(-2)!;
  await answer.click();
  await samira.page.getByRole('radio', { name: 'Kind is ziek' }).check();
  await samira.page
    .getByRole('group', { name: 'Wanneer praten jullie wel?' })
    .getByRole('radio')
    .nth(1)
    .check();
  await samira.tap('Bewaar');
  await expect(samira.page).toHaveURL(/\/today$/);
  await expect(samira.page.getByText('Is deze afspraak doorgegaan?')).toHaveCount(0);
  await swap();
  for (const device of [samira, anneke]) {
    await device.go(`/meetings/${id}`);
    await expect(device.page.getByRole('heading', { name: 'Ging niet door' })).toBeVisible();
    await expect(device.page.getByText('Kind is ziek')).toBeVisible();
    await expect(device.link('Nieuwe dag:')).toBeVisible();
  }
  return id;
}

test('three weeks of a pair, mostly with no network: at the end both devices show the same everything', async ({
  newDevice,
  relay,
}) => {
  const both: Pair = { samira: await newDevice(), anneke: await newDevice({ tablet: true }), relay };
  const { samira, anneke } = both;
  await test.step('they begin together', () => beginTogether(both));
  const { goal, bakery, cv } = await test.step('the first week', () => firstWeek(both));

  await sleep(both, 7, 7);
  const held = await test.step('the talk', () => talk(both));
  await test.step('both change the same things apart', () => workApart(both, { held, bakery, cv }));
  await exchange(both);
  await test.step('what was done and what was changed are both there', () => expectBothFacts(both, held));
  await test.step('she chooses what stands in her CV', () => chooseTown(both, cv));
  await anneke.go(`/meetings/${held}`);
  await expect(anneke.page.getByText('Samira vond de afspraak: Goed')).toBeVisible();

  await sleep(both, 8, 15);
  const missed = await test.step('a talk that did not go on', () => missTalk(both, () => exchange(both)));

  await sleep(both, 6, 21);
  await test.step('the goal is reached', async () => {
    await samira.go(`/plan/goals/${goal}`);
    await samira.go(`/plan/goals/${goal}/look-back`);
    await samira.page.getByRole('radio', { name: 'Gelukt', exact: true }).check();
    await samira.page.getByRole('textbox').fill('Oefenen helpt.');
    await samira.tap('Bewaar');
    await expect(samira.page).toHaveURL(new RegExp(`/plan/goals/${goal}$`));
    await expect(samira.page.getByText('Oefenen helpt.')).toBeVisible();
  });
  await setStatus(samira, bakery, 'Ik mag er komen werken');
  await exchange(both);

  await expectSameFile(samira, anneke);
  await expectSameScreens(
    [samira, anneke],
    [
      '/plan',
      `/plan/goals/${goal}`,
      '/meetings',
      `/meetings/${held}`,
      '/applications',
      `/applications/${bakery}`,
      '/cv',
      `/cv/${cv}`,
      `/cv/${cv}/preview`,
    ],
    ['Samira', 'Anneke'],
  );
  for (const device of [samira, anneke]) {
    await device.open('/meetings');
    for (const id of [held, missed])
      await expect(device.page.locator(`a[href="/meetings/${id}"]`)).toBeVisible();
  }
});
