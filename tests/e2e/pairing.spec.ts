import type { Device } from './pages/device.ts';
import { digitsOn, linkOn, openInvitation, pair, saySame, showInvitation } from './pages/pairing.ts';
import { addApplication, expectApplications } from './pages/applications.ts';
import { Stranger } from './support/stranger.ts';
import { expect, test } from './support/test.ts';

async function expectStopped(device: Device, reason: string): Promise<void> {
  await device.expectTitle('We zijn gestopt.');
  await expect(device.page.getByRole('alert')).toHaveText(reason);
}

/** Nobody's file came onto this device. */
async function expectNoFile(device: Device): Promise<void> {
  await device.open('/today');
  await expect(device.page).toHaveURL(/\/start$/);
}

async function expectAlone(device: Device): Promise<void> {
  await device.open('/sharing');
  await expect(device.page.getByText('Je werkt nu alleen.')).toBeVisible();
}

test('two people together begin with one link and the same six digits, and see who and what takes part', async ({
  newDevice,
}) => {
  const samira = await newDevice();
  const anneke = await newDevice({ tablet: true });
  await samira.beginAlone('mentee', 'Samira');
  await samira.go('/sharing');
  await samira.tap('Nodig je mentor uit');
  await samira.tap('Ja, bij elkaar');
  await samira.tap('Ik nodig iemand uit');
  await expect(samira.page.getByRole('img', { name: 'QR-code met de link' })).toBeVisible();
  await openInvitation(anneke, await linkOn(samira), 'Anneke');
  await expect(anneke.page.getByText('Samira wil samen met jou beginnen.')).toBeVisible();
  await expect(samira.page.getByText('Anneke is er.')).toBeVisible();
  const digits = await digitsOn(samira);
  expect(digits).toMatch(/^\d{3} \d{3}$/);
  expect(await digitsOn(anneke)).toBe(digits);
  await expect(anneke.page).not.toHaveURL(/#./);
  await saySame(samira, anneke);

  for (const [device, rows] of [
    [samira, ['Samira (jij)', 'Anneke', 'Deze telefoon', 'Tablet · Anneke']],
    [anneke, ['Anneke (jij)', 'Samira', 'Deze tablet', 'Telefoon · Samira']],
  ] as const) {
    await device.open('/sharing');
    const list = device.page.getByRole('main').getByRole('listitem');
    await expect(list).toHaveCount(4);
    for (const row of rows) await expect(list.filter({ hasText: row })).not.toHaveCount(0);
  }
});

test('two people apart begin with two links: four groups of digits are the same, and a link works once', async ({
  newDevice,
}) => {
  const samira = await newDevice();
  const anneke = await newDevice({ tablet: true });
  await samira.beginAlone('mentee', 'Samira');

  await anneke.introduce('mentor', 'Anneke');
  await anneke.tap('Samen beginnen');
  await anneke.tap('Nee, op twee plekken');
  await anneke.tap('Iemand nodigt mij uit');
  await anneke.expectTitle('Stuur jouw link');
  const request = await linkOn(anneke);
  const requestDigits = await digitsOn(anneke);
  expect(requestDigits).toMatch(/^\d{4} \d{4} \d{4} \d{4}$/);
  expect(request).not.toContain('Anneke');

  await samira.go('/join');
  await samira.tap('Nee, op twee plekken');
  await samira.tap('Ik nodig iemand uit');
  await samira.page.getByRole('textbox').fill(`Hoi Samira! ${request} Tot zo.`);
  await samira.tap('Open de link');
  expect(await digitsOn(samira)).toBe(requestDigits);
  await samira.tap('Hetzelfde');
  await samira.expectTitle('Stuur de tweede link');
  const answer = await linkOn(samira);
  const answerDigits = await digitsOn(samira);
  expect(answerDigits).toMatch(/^\d{4} \d{4} \d{4} \d{4}$/);
  expect(answerDigits).not.toBe(requestDigits);

  await anneke.tap('De ander zei: hetzelfde');
  await anneke.page.getByRole('textbox').fill(answer);
  await anneke.tap('Open de link');
  await expect(anneke.page.getByText('Samira wil samen met jou beginnen.')).toBeVisible();
  expect(await digitsOn(anneke)).toBe(answerDigits);
  await anneke.tap('Hetzelfde');
  await anneke.expectTitle('Jullie werken nu samen.');

  await samira.tap('Ik heb de link gestuurd');
  await addApplication(samira, { employer: 'Bakkerij De Korenaar', job: 'Winkel', status: 'Bewaard' });
  await anneke.open('/applications');
  await expectApplications(anneke, ['Bakkerij De Korenaar']);
  await samira.go('/sharing');
  await expect(samira.page.getByText('Tablet · Anneke')).toBeVisible();

  await anneke.page.goto(answer);
  await expectStopped(anneke, 'Deze link is al gebruikt: vraag een nieuwe.');
  const other = await newDevice();
  await other.page.goto(answer);
  await other.chooseLanguage();
  await expectStopped(other, 'Deze link is al gebruikt: vraag een nieuwe.');
  await expectNoFile(other);
});

test('a first message that somebody else put in the place of the inviter’s is refused, and nothing is shared', async ({
  newDevice,
  relay,
}) => {
  const samira = await newDevice();
  const anneke = await newDevice({ tablet: true });
  await samira.beginAlone('mentee', 'Samira');
  const link = await showInvitation(samira);
  await new Stranger(relay.url).revealFirst(link, 'Samira');
  await openInvitation(anneke, link, 'Anneke');
  const changed = 'Iemand heeft dit bericht veranderd. Stop en begin opnieuw.';
  await expectStopped(anneke, changed);
  await expectStopped(samira, changed);
  await expectNoFile(anneke);
  await expectAlone(samira);
});

test('a link whose commitment was changed on the way is refused, and nothing is shared', async ({
  newDevice,
  relay,
}) => {
  const samira = await newDevice();
  const anneke = await newDevice({ tablet: true });
  await samira.beginAlone('mentee', 'Samira');
  const link = new Stranger(relay.url).withOtherCommitment(await showInvitation(samira));
  await openInvitation(anneke, link, 'Anneke');
  await expectStopped(anneke, 'Iemand heeft dit bericht veranderd. Stop en begin opnieuw.');
  await expectNoFile(anneke);
  await expectAlone(samira);
});

test('somebody who speaks with both sides gives them other digits, and gets nothing when they say so', async ({
  newDevice,
  relay,
}) => {
  const samira = await newDevice();
  const anneke = await newDevice({ tablet: true });
  await samira.beginAlone('mentee', 'Samira');
  const link = await showInvitation(samira);

  const stranger = new Stranger(relay.url);
  const { pairing } = stranger;
  const taken: string[] = [];
  const towardsAnneke = pairing.host({
    invitation: stranger.invitation('Samira'),
    code: null,
    onState: () => undefined,
  });
  const read = pairing.read(link);
  const payload = read.ok && read.value.kind === 'meeting' ? read.value.payload : new Uint8Array();
  const towardsSamira = pairing.join({
    payload,
    name: 'Anneke',
    takeIn: async ({ spaceUid }) => {
      taken.push(spaceUid);
      return true;
    },
    onState: () => undefined,
  });
  await openInvitation(anneke, towardsAnneke.link, 'Anneke');
  const seenByAnneke = await digitsOn(anneke);
  const seenBySamira = await digitsOn(samira);
  await expect(samira.page.getByText('Anneke is er.')).toBeVisible();
  await expect(anneke.page.getByText('Samira wil samen met jou beginnen.')).toBeVisible();
  expect(seenBySamira).not.toBe(seenByAnneke);
  if (towardsSamira.ok) towardsSamira.value.confirm();
  await samira.tap('Niet hetzelfde');
  await anneke.tap('Niet hetzelfde');
  const differed = 'De cijfers waren niet hetzelfde. Er is niets gedeeld.';
  await expectStopped(samira, differed);
  await expectStopped(anneke, differed);
  await expect.poll(() => (towardsSamira.ok ? towardsSamira.value.state().phase : 'none')).toBe('refused');
  expect(taken).toEqual([]);
  towardsAnneke.abort();
  await expectNoFile(anneke);
  await expectAlone(samira);
});

test('a mentor has two mentees, and their files stay apart', async ({ newDevice }) => {
  const anneke = await newDevice({ tablet: true });
  const samira = await newDevice();
  const fatma = await newDevice();
  await anneke.beginAlone('mentor', 'Anneke');
  await pair(anneke, samira, 'Samira');
  await addApplication(samira, { employer: 'Bakkerij De Korenaar', job: 'Winkel', status: 'Verstuurd' });

  await anneke.go('/mentees');
  await anneke.tap('Nieuwe mentee');
  await anneke.tap('Ja, bij elkaar');
  await anneke.tap('Ik nodig iemand uit');
  await openInvitation(fatma, await linkOn(anneke), 'Fatma');
  await saySame(anneke, fatma);
  await fatma.tap('Ga naar Vandaag');
  await expect(fatma.title).toHaveText('Hallo Fatma');
  await addApplication(fatma, { employer: 'Naaiatelier Draad', job: 'Naaister', status: 'Ik ben bezig' });

  await anneke.go('/applications');
  await anneke.expectTitle('Sollicitaties van Fatma');
  await expectApplications(anneke, ['Naaiatelier Draad']);
  await anneke.go('/mentees');
  await expect(anneke.page.getByRole('main').getByRole('listitem')).toHaveCount(2);
  await anneke.tap('Samira');
  await expect(anneke.page).toHaveURL(/\/today$/);
  await anneke.go('/applications');
  await anneke.expectTitle('Sollicitaties van Samira');
  await expectApplications(anneke, ['Bakkerij De Korenaar']);

  await samira.open('/applications');
  await expectApplications(samira, ['Bakkerij De Korenaar']);
  await fatma.open('/applications');
  await expectApplications(fatma, ['Naaiatelier Draad']);
  await fatma.go('/sharing');
  await expect(fatma.page.getByText('Samira')).toHaveCount(0);
});
