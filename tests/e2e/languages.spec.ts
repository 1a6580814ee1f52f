import { openDemo } from './pages/demo.ts';
import type { Device } from './pages/device.ts';
import { Arrivals } from './support/arrivals.ts';
import { axeProblems } from './support/axe-problems.ts';
import { problemsOn, quickProblemsOn, viewProblemsOn } from './support/look.ts';
import { fileParts } from './support/screens.ts';
import { firstScreens } from './support/screens/first-screens.ts';
import { expect, test } from './support/test.ts';
import { tabProblemsOn } from './support/tab-walk.ts';
import { COLOURS, LETTERS, nameOf, show, SIZES } from './support/views.ts';
import { NETWORKS, ROLES, WALK_PARTS, walksOf, type Round } from './support/walk.ts';
import { LANGUAGES } from './support/words.ts';

// The checks below prove something only when they can see: here each is shown what it must find.
test('a key, a Dutch word, a wide picture, a small button and pale words would be found', async ({
  newDevice,
}) => {
  const device = await newDevice({ language: 'en' });
  await device.open('/start');
  expect(await problemsOn(device)).toEqual([]);
  await device.page.getByRole('main').evaluate((main) => {
    const plant = (tag: string, text: string, style: string): void => {
      const element = document.createElement(tag);
      element.textContent = text;
      element.style.cssText = style;
      main.append(element);
    };
    plant('p', 'start.role.question', '');
    plant('p', 'Kies je taal', '');
    plant('p', 'Hello {{name}}', '');
    plant('div', '', 'inline-size: 2000px; block-size: 10px');
    plant('button', 'ok', 'inline-size: 30px; block-size: 30px');
    plant('p', 'hardly to be read', 'color: #eee; background: #fff');
    document.documentElement.dir = 'rtl';
  });
  const found = (await problemsOn(device)).join('\n');
  for (const problem of [
    'a key instead of words: start.role.question',
    'Dutch: Kies je taal',
    'not filled in: Hello {{name}}',
    'wider than the screen',
    'too small to press: button "ok" 30×30',
    'axe color-contrast',
    'dir is rtl',
  ])
    expect(found).toContain(problem);
});

test('text that is cut off or lies over other text, pale letters and what moves would be found', async ({
  newDevice,
}) => {
  const device = await newDevice({ language: 'en', tablet: true });
  await device.open('/start');
  const view = { size: 360, letters: 'usual', colours: 'forced', still: true } as const;
  await show(device.page, view);
  expect(await viewProblemsOn(device)).toEqual([]);
  await device.page.getByRole('main').evaluate((main) => {
    const plant = (text: string, style: string): HTMLElement => {
      const element = document.createElement('p');
      element.textContent = text;
      element.style.cssText = style;
      main.append(element);
      return element;
    };
    plant('too long for so narrow a place', 'inline-size: 60px; overflow: hidden; white-space: nowrap');
    plant('below the edge', 'block-size: 8px; overflow: hidden');
    plant('one', 'position: absolute; inset: 300px auto auto 20px');
    plant('other', 'position: absolute; inset: 302px auto auto 22px');
    plant('hardly there', 'forced-color-adjust: none; color: #eee; background: #fff');
    plant('goes on', '').animate([{ opacity: 1 }, { opacity: 0.5 }], { duration: 900, iterations: Infinity });
  });
  const found = (await viewProblemsOn(device)).join('\n');
  for (const problem of [
    'cut off sideways: "too long for so narrow a place"',
    'cut off above or below: "below the edge"',
    'one over the other: "one" and "other"',
    'pale in the colours of the system: "hardly there"',
    'moves for 900 ms',
  ])
    expect(found).toContain(problem);
  await show(device.page, { ...view, letters: 'spaced' });
  const spacing = () => device.title.evaluate((title) => parseFloat(getComputedStyle(title).letterSpacing));
  expect(await spacing()).toBeGreaterThan(2);
  await show(device.page, { ...view, letters: 'large' });
  expect(await spacing()).toBeLessThan(2);
  expect(await device.page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('32px');
});

test('a lost focus, no ring, a cover, a wrong order and a title that stays would be found', async ({
  newDevice,
}) => {
  const { page } = await newDevice({ language: 'en', tablet: true });
  await page.goto('/start');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(await tabProblemsOn(page)).toEqual([]);
  const arrivals = new Arrivals(page);
  expect(await arrivals.problems()).toEqual([]);
  await page.getByRole('main').evaluate((main) => {
    const plant = (name: string, style: string, tabIndex = 0): HTMLButtonElement => {
      const button = document.createElement('button');
      button.textContent = name;
      button.style.cssText = `min-block-size: 48px; min-inline-size: 48px; ${style}`;
      button.tabIndex = tabIndex;
      main.append(button);
      return button;
    };
    plant('first of all', '', 1);
    plant('no ring', 'outline: none');
    plant('covered', 'position: fixed; inset: auto auto 0 0; z-index: 1');
    const cover = document.createElement('div');
    cover.className = 'cover';
    cover.style.cssText = 'position: fixed; inset: auto 0 0; block-size: 90px; z-index: 2; background: #fff';
    main.append(cover);
    plant('jumps', '').addEventListener('focus', (event) => {
      (event.currentTarget as HTMLElement).blur();
    });
  });
  const found = (await tabProblemsOn(page)).join('\n');
  for (const problem of [
    'no ring: button "no ring"',
    'hidden by cover: button "covered"',
    'never reached: button "jumps"',
    'to button "first of all"',
  ])
    expect(found).toContain(problem);
  await page.evaluate(() => {
    const title = document.querySelector('h1')!;
    title.textContent = 'Elsewhere';
    history.replaceState(history.state, '', '/elsewhere');
    document.querySelector('a[href="/help"]')?.remove();
    document.querySelector<HTMLElement>('a[href="/hide"]')?.focus();
  });
  expect((await arrivals.problems()).join('\n')).toMatch(
    /focus is on a: Elsewhere[^]*same title[^]*not hide and help, but: \/hide/,
  );
});

test.use({ environment: { DEMO: '1' } });

const size = process.env['PROOF'] === '1' || process.env['WALK'] === 'full' ? 'full' : 'pairs';
// Some hundred screens: on a busy machine that takes longer than any journey.
test.setTimeout(size === 'full' ? 0 : 900_000);

/** Goes past the screens of a part in turn, and says what is wrong with each. */
async function problemsOf(
  screens: readonly { readonly name: string; readonly open: () => Promise<void> }[],
  device: Device,
  { views, careful, byTab, letters, part }: Round,
): Promise<readonly string[]> {
  const problems: string[] = [];
  const arrivals = new Arrivals(device.page);
  const [first, ...others] = views;
  for (const { name, open } of screens)
    await test.step(`${part} ${letters} ${name}`, async () => {
      const note = (view: string, found: readonly string[]): void => {
        problems.push(...found.map((problem) => `${name} (${view}): ${problem}`));
      };
      await show(device.page, first!);
      await open().catch((error: unknown) => {
        throw new Error([String(error), ...problems].join('\n'));
      });
      note(nameOf(first!), [...(await arrivals.problems())]);
      for (const view of views) {
        await show(device.page, view);
        note(nameOf(view), await (view === first ? quickProblemsOn : viewProblemsOn)(device));
        if (careful.includes(view)) note(nameOf(view), await axeProblems(device.page));
      }
      if (others.length > 0) await show(device.page, first!);
      if (byTab) note('by Tab', await tabProblemsOn(device.page));
    });
  return problems;
}

for (const [index, { language, role, rounds }] of walksOf(size).entries())
  test(`every screen can be read and pressed: ${language}, ${role}, walk ${String(index + 1)}`, async ({
    newDevice,
  }) => {
    const problems: string[] = [];
    // Not as a phone: it would zoom out where something is too wide, and presses would miss.
    const options = { language, tablet: true };
    for (const round of rounds.filter(({ part }) => part === 'first')) {
      const newcomer = await newDevice(options);
      const screens = firstScreens.map((screen) => ({ ...screen, open: () => screen.open(newcomer) }));
      problems.push(...(await problemsOf(screens, newcomer, round)));
      await newcomer.context.close();
    }
    const device = await newDevice(options);
    const file = await openDemo(device, role);
    if (rounds.some(({ network }) => network === 'offline')) await device.untilOfflineReady();
    for (const round of rounds) {
      if (round.part === 'first') continue;
      await (round.network === 'offline' ? device.goOffline() : device.goOnline());
      const screens = fileParts[round.part]
        .filter(({ needsNetwork = false }) => !needsNetwork || round.network === 'online')
        .map((screen) => ({ ...screen, open: () => screen.open(device, file) }));
      problems.push(...(await problemsOf(screens, device, round)));
    }
    expect(problems).toEqual([]);
  });

// Where the texts have the least room, both-languages.spec.ts goes past every screen besides.
test('the walk has every two of part, language, person, network, size, colours and letters together', () => {
  const together = new Map<string, Set<string>>();
  for (const { rounds } of walksOf('pairs'))
    for (const { part, language, role, network, views } of rounds)
      for (const { size: width, colours, letters } of views) {
        const values = { part, language, role, network, size: String(width), colours, letters };
        for (const [name, value] of Object.entries(values))
          for (const [other, otherValue] of Object.entries(values))
            if (name < other) {
              const pairs = together.get(`${name} ${other}`) ?? new Set();
              together.set(`${name} ${other}`, pairs.add(`${value} ${otherValue}`));
            }
      }
  const counts = {
    part: WALK_PARTS.length,
    language: LANGUAGES.length,
    role: ROLES.length,
    network: NETWORKS.length,
    size: Object.keys(SIZES).length,
    colours: COLOURS.length,
    letters: LETTERS.length,
  };
  const LEFT: Readonly<Record<string, number>> = {
    // Large letters at 320 and at 400 % are not asked for.
    'letters size': 2,
    // The first start needs the server.
    'network part': 1,
  };
  for (const [name, count] of Object.entries(counts))
    for (const [other, otherCount] of Object.entries(counts))
      if (name < other)
        expect
          .soft(together.get(`${name} ${other}`)?.size, `${name} × ${other}`)
          .toBe(count * otherCount - (LEFT[`${name} ${other}`] ?? 0));
});

test('the walk for a release has them all, and each size with the Tab key and the rules for ears and eyes', () => {
  const seen = new Set<string>();
  const careful = new Set<string>();
  for (const { rounds } of walksOf('full'))
    for (const { part, language, role, network, views, careful: chosen, byTab } of rounds) {
      for (const { size: width, colours, letters } of views)
        seen.add([part, language, role, network, width, colours, letters].join(' '));
      if (byTab)
        for (const { size: width, colours } of chosen)
          careful.add([part, language, role, width, colours].join(' '));
    }
  const sizes = Object.keys(SIZES);
  const missing: string[] = [];
  for (const part of WALK_PARTS)
    for (const language of LANGUAGES)
      for (const role of ROLES)
        for (const width of sizes)
          for (const colours of COLOURS) {
            if (colours !== 'forced' && !careful.has([part, language, role, width, colours].join(' ')))
              missing.push(`with care: ${[part, language, role, width, colours].join(' ')}`);
            for (const letters of LETTERS)
              for (const network of NETWORKS) {
                // Large letters at 320 and at 400 % are not asked for, nor other letters with no network.
                if (letters === 'large' && (width === '320' || width === '400 %')) continue;
                if (network === 'offline' && (letters !== 'usual' || part === 'first')) continue;
                const all = [part, language, role, network, width, colours, letters].join(' ');
                if (!seen.has(all)) missing.push(all);
              }
          }
  expect(missing).toEqual([]);
});
