// Texts of a member are data, whatever they look like: three hundred scripts in every field, and every view of them.
import { scriptPayloads } from '#tests/fixtures/script-payloads.ts';
import { writeHostileFile, type HostileFile } from '#tests/fixtures/hostile-file.ts';
import type { Device, Role } from './pages/device.ts';
import { expect, test } from './support/test.ts';

test.use({ environment: { DEMO: '1' } });
test.setTimeout(240_000);

const first = (list: readonly string[], count: number): readonly string[] => list.slice(0, count);

/** Every address at which a text of the file stands on the screen. */
function addresses({ rows, item }: HostileFile): readonly string[] {
  const [application = '', cv = '', note = '', goal = '', meeting = '', step = ''] = [
    rows.application[0],
    rows.cv[0],
    rows.note[0],
    rows.goal[0],
    rows.meeting.at(-1),
    rows.step[1],
  ];
  return [
    '/today',
    '/jobs',
    '/applications',
    ...first(rows.application, 12).map((id) => `/applications/${id}`),
    ...['employer', 'job', 'place', 'contact', 'learned', 'link'].map(
      (field) => `/applications/${application}/edit/${field}`,
    ),
    `/applications/${application}/both/hours`,
    '/plan',
    '/plan/print',
    '/plan/canDo',
    ...first(rows.goal, 4).map((id) => `/plan/goals/${id}`),
    `/plan/goals/${goal}/edit/why`,
    '/plan/goals/order',
    ...first(rows.step, 4).map((id) => `/plan/steps/${id}`),
    `/plan/steps/${step}/edit`,
    '/meetings',
    ...rows.meeting.slice(-6).map((id) => `/meetings/${id}`),
    ...first(rows.meeting, 3).map((id) => `/meetings/${id}`),
    `/meetings/${meeting}/talk`,
    '/cv',
    ...rows.cv.map((id) => `/cv/${id}`),
    ...rows.cv.map((id) => `/cv/${id}/preview`),
    `/cv/${cv}/personal`,
    `/cv/${cv}/work/${item}`,
    `/cv/${cv}/versions`,
    `/cv/${cv}/gap`,
    '/letters',
    '/letters/new?kind=vacancy',
    ...rows.letter.map((id) => `/letters/${id}`),
    ...rows.letter.map((id) => `/letters/${id}/preview`),
    ...['sender', 'receiver', 'opening', 'why', 'close', 'about', 'versions'].map(
      (part) => `/letters/${rows.letter[0] ?? ''}/${part}`,
    ),
    ...rows.sentCopy.map((id) => `/applications/${application}/sent/${id}`),
    '/notes',
    ...first(rows.note, 3).map((id) => `/notes/${id}`),
    `/history/note/${note}/body`,
    `/history/application/${application}/hours`,
    '/search',
    '/sharing',
    '/mentees',
    '/help',
    '/settings',
    '/settings/deleted',
  ];
}

async function openHostileFile(device: Device, role: Role): Promise<HostileFile> {
  const { page } = device;
  const today = await page.evaluate(() => new Date().toLocaleDateString('sv'));
  const file = writeHostileFile(role, today);
  await page.route('**/demo/file/**', (route) =>
    route.fulfill({ body: Buffer.from(file.bytes), contentType: 'application/octet-stream' }),
  );
  await page.goto(`/demo/${role}`);
  await expect(page).toHaveURL(/\/today$/);
  await expect(device.title).toBeVisible();
  return file;
}

for (const role of ['mentee', 'mentor'] as const)
  test(`nothing that is written runs, for a ${role}`, async ({ newDevice }) => {
    expect(new Set(scriptPayloads).size).toBeGreaterThanOrEqual(290);
    const device = await newDevice({ tablet: role === 'mentor' });
    const { page } = device;
    const ran: string[] = [];
    page.on('dialog', (dialog) => {
      ran.push(`${dialog.message()} at ${page.url()}`);
      void dialog.dismiss();
    });
    const file = await openHostileFile(device, role);
    const planted = await page.evaluate(() => document.querySelectorAll('script').length);
    let seen = 0;
    for (const address of addresses(file)) {
      await device.go(address);
      await page.waitForLoadState('networkidle');
      const found = await page.evaluate(() => ({
        texts: (document.querySelector('main')?.textContent ?? '').split('alert(1)').length - 1,
        scripts: document.querySelectorAll('script').length,
        strange: document.querySelectorAll('iframe, object, embed, base, marquee, main style, main link')
          .length,
        handlers: [...document.querySelectorAll('main *')].filter((element) =>
          element.getAttributeNames().some((name) => name.startsWith('on')),
        ).length,
        addresses: [...document.querySelectorAll('a[href]')]
          .map((link) => (link as HTMLAnchorElement).protocol)
          .filter((protocol) => !['http:', 'https:', 'tel:', 'mailto:', 'sms:'].includes(protocol)),
      }));
      seen += found.texts;
      expect(found, address).toMatchObject({ scripts: planted, strange: 0, handlers: 0, addresses: [] });
    }
    await device.go('/search');
    await page.getByRole('searchbox').fill('<script>alert(1)');
    await expect(page.locator('main')).toContainText('<script>');
    // The texts were there to be run: they stood on the screens as words.
    expect(seen).toBeGreaterThan(500);
    expect(ran).toEqual([]);
  });
