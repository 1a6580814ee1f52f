import { addSecondDevice, linkOn, openInvitation, saySame } from './pages/pairing.ts';
import { writeCv, writeGoal, writeNote } from './pages/writing.ts';
import { canary } from './support/canaries.ts';
import { openedFiles } from './support/opened-files.ts';
import { readAtRelay } from './support/read-at-relay.ts';
import { expect, test } from './support/test.ts';

const EXCHANGE = { timeout: 60_000 };

const [goal, cv, note, body] = ['ApartGoal', 'ApartCv', 'ApartNote', 'ApartNoteBody'].map(canary) as [
  string,
  string,
  string,
  string,
];
const secret = [goal, cv, note, body];
const open = ['SharedGoal', 'SharedNote', 'SharedNoteBody'].map(canary) as [string, string, string];

const found = (texts: readonly string[], where: string): readonly string[] =>
  texts.filter((text) => where.includes(text));

test('a mentor can open nothing of what was set apart, also when it stood on her tablet before', async ({
  relay,
  newDevice,
}) => {
  const [samira, tablet, anneke] = [
    await newDevice(),
    await newDevice({ tablet: true }),
    await newDevice({ tablet: true }),
  ];
  await samira.beginAlone('mentee', 'Samira');
  await writeGoal(samira, open[0]);
  await writeGoal(samira, goal);
  await writeCv(samira, cv);
  await writeNote(samira, note, body, 'together');
  await writeNote(samira, open[1], open[2], 'together');
  await addSecondDevice(samira, tablet);
  await tablet.go('/plan');
  await expect(tablet.page.getByText(goal).first()).toBeVisible(EXCHANGE);

  await samira.open('/sharing');
  await samira.tap('Nodig je mentor uit');
  await samira.expectTitle('Dit leest je mentor straks');
  await expect(samira.page.getByText('Eerdere versies gaan niet mee.')).toBeVisible();
  for (const name of [goal, cv, note]) await samira.page.getByRole('checkbox', { name }).check();
  await samira.tap('Verder');
  await expect(samira.page).toHaveURL(/\/join$/);
  await samira.go('/join?ask=host');
  await samira.expectTitle(samira.say('join.together.show.title'));
  await openInvitation(anneke, await linkOn(samira), 'Anneke');
  await saySame(samira, anneke);
  for (const device of [samira, anneke]) await device.tap(device.say('join.done.action'));

  await anneke.go('/plan');
  await expect(anneke.page.getByText(open[0]).first()).toBeVisible(EXCHANGE);
  await anneke.go('/notes');
  await anneke.tap(open[1]);
  await expect(anneke.page.getByRole('textbox', { name: 'Notitie', exact: true })).toHaveValue(
    open[2],
    EXCHANGE,
  );
  // Her tablet goes on in the new file by itself, and still has what is only hers.
  await tablet.go('/sharing');
  await expect(tablet.page.getByRole('main').getByText('Anneke').first()).toBeVisible(EXCHANGE);
  await tablet.go('/notes');
  await expect(tablet.page.getByRole('link', { name: note })).toContainText('Alleen voor mij');
  await expect(tablet.page.getByRole('link', { name: open[1] })).toBeVisible();

  for (const { kind, secret: key, everything, exported } of await openedFiles(anneke.page)) {
    for (const text of [everything, exported]) expect(found(secret, text), kind).toEqual([]);
    if (kind !== 'pair') continue;
    const atRelay = await readAtRelay(relay.url, key);
    expect(found(secret, atRelay)).toEqual([]);
    expect(found(open, atRelay)).toEqual(open);
  }
  // The file that was left still holds it all: only nobody else has its key.
  const left = (await openedFiles(samira.page)).filter(({ kind }) => kind === 'pair');
  expect(left).toHaveLength(2);
  expect(left.flatMap(({ exported }) => found([goal], exported))).toEqual([goal]);
});
