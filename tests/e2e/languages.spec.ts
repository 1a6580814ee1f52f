import { openDemo } from './pages/demo.ts';
import type { Device } from './pages/device.ts';
import { Arrivals } from './support/arrivals.ts';
import { aloudProblems, bringReader } from './support/aloud-problems.ts';
import { axeProblems } from './support/axe-problems.ts';
import { problemsOn, quickProblemsOn, viewProblemsOn } from './support/look.ts';
import { prepareWalk } from './support/prepare-walk.ts';
import { rememberPresses } from './support/pressed.ts';
import { ROUTE_PATTERNS } from './support/routes.ts';
import { fileParts } from './support/screens.ts';
import { firstScreens } from './support/screens/first-screens.ts';
import { expect, test } from './support/test.ts';
import { tabProblemsOn } from './support/tab-walk.ts';
import { COLOURS, LETTERS, nameOf, show, SIZES, type View } from './support/views.ts';
import { NETWORKS, ROLES, WALK_PARTS, walksOf, type Round, type WalkSize } from './support/walk.ts';
import { ON_THE_WAY, routesMissedBy, WALKED_ROUTES } from './support/walked-routes.ts';
import { LANGUAGES, wordsOf } from './support/words.ts';

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
    plant('p', 'read by most people, not by all', 'color: #6e6e6e; background: #fff');
    document.documentElement.dir = 'rtl';
  });
  const found = (await problemsOn(device)).join('\n');
  for (const problem of [
    'a key instead of words: start.role.question',
    'Dutch: Kies je taal',
    'not filled in: Hello {{name}}',
    'wider than the screen',
    'too small to press: button "ok" 30×30',
    'color: #eeeeee',
    'color: #6e6e6e',
    'dir is rtl',
  ])
    expect(found).toContain(problem);
});

for (const language of ['nl', 'tr', 'ar'] as const)
  test(`English that was left over would be found, also with something filled in: ${language}`, async ({
    newDevice,
  }) => {
    const device = await newDevice({ language });
    await device.open('/start');
    await device.chooseLanguage();
    await device.expectTitle(device.say('start.role.question'));
    expect(await quickProblemsOn(device)).toEqual([]);
    const english = wordsOf('en');
    const planted = [english.say('start.role.question'), english.say('backup.last.made', { day: '٩ maart' })];
    const own = device.say('backup.last.made', { day: 'Choose a backup' });
    await device.page.getByRole('main').evaluate(
      (main, texts) => {
        for (const text of texts)
          main.append(Object.assign(document.createElement('p'), { textContent: text }));
      },
      [...planted, own],
    );
    expect(await quickProblemsOn(device)).toEqual(planted.map((text) => `English: ${text}`));
  });

test('a screen that cannot be read aloud, or not in its language, and a route without a screen would be found', async ({
  newDevice,
}) => {
  const device = await newDevice({ language: 'tr' });
  const missed = routesMissedBy(device.page, { part: 'first', network: 'online' });
  await bringReader(device);
  await device.open('/start');
  expect(await aloudProblems(device)).toEqual([]);
  expect(missed()).toEqual(
    ['/', '/today', '/sharing/before'].map((route) => `no screen of first is at ${route}`),
  );
  const tool = device.button(device.say('aloud.tool.read'));
  await device.page.evaluate(() => {
    for (const part of document.querySelectorAll('header, main, main [lang]'))
      part.setAttribute('lang', 'nl');
  });
  expect(await aloudProblems(device)).toEqual(['no sentence to read aloud in tr']);
  await tool.evaluate((button) => {
    button.remove();
  });
  expect(await aloudProblems(device)).toContain('nothing to read the screen aloud with');
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

test('a lost focus, no ring or a pale one, a cover, a wrong order and a title that stays would be found', async ({
  newDevice,
}) => {
  const { page } = await newDevice({ language: 'en', tablet: true });
  await page.goto('/start');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(await tabProblemsOn(page)).toEqual([]);
  const arrivals = new Arrivals(page, wordsOf('en'));
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
    plant('pale ring', 'outline: 3px solid #bbb; box-shadow: none');
    plant('jumps', '').addEventListener('focus', (event) => {
      (event.currentTarget as HTMLElement).blur();
    });
  });
  const found = (await tabProblemsOn(page)).join('\n');
  for (const problem of [
    'no ring: button "no ring"',
    'a ring that is hardly seen, 1.9 to 1: button "pale ring"',
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
    /focus is on a: Elsewhere[^]*\* has the same title as \/start[^]*not hide and help, but: \/hide/,
  );
  await page.evaluate(() => {
    const steps = document.createElement('div');
    steps.className = 'wm-question__steps';
    steps.append(Object.assign(document.createElement('span'), { textContent: 'Question 2 of 3' }));
    document.querySelector('main')?.append(steps);
  });
  expect((await arrivals.problems()).join('\n')).toContain('the title does not say Question 2 of 3');
});

test('a ring that the colours of the system do not show, and a dialog that gives the focus to another button, would be found', async ({
  newDevice,
}) => {
  const { page } = await newDevice({ language: 'en', tablet: true });
  await rememberPresses(page);
  await page.goto('/start');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await show(page, { size: 1280, letters: 'usual', colours: 'forced', still: true });
  expect(await tabProblemsOn(page)).toEqual([]);
  await page.getByRole('main').evaluate((main) => {
    const plant = (name: string): HTMLButtonElement => {
      const button = document.createElement('button');
      button.textContent = name;
      button.style.cssText = 'min-block-size: 48px; min-inline-size: 48px';
      main.append(button);
      return button;
    };
    plant('ring as the page').style.cssText +=
      'forced-color-adjust: none; outline: 3px solid canvas; box-shadow: none';
    const [opener, other] = [plant('opener'), plant('other')];
    opener.addEventListener('click', () => {
      const dialog = document.createElement('dialog');
      const close = document.createElement('button');
      close.textContent = 'close';
      close.style.cssText = 'min-block-size: 48px; min-inline-size: 48px';
      dialog.append(close);
      dialog.addEventListener('cancel', () => {
        dialog.remove();
        other.focus();
      });
      main.append(dialog);
      dialog.showModal();
    });
  });
  expect((await tabProblemsOn(page)).join('\n')).toContain(
    'hardly seen, 1.0 to 1: button "ring as the page"',
  );
  await page.getByRole('button', { name: 'opener' }).click();
  expect(await tabProblemsOn(page)).toEqual([
    'after the dialog the focus is on button "other" and not on what opened it: button "opener"',
  ]);
});

test.use({ environment: { DEMO: '1' } });

const size = process.env['PROOF'] === '1' || process.env['WALK'] === 'full' ? 'full' : 'pairs';
// Some hundred screens: on a busy machine that takes longer than any journey.
test.setTimeout(size === 'full' ? 0 : 900_000);

/** Goes past the screens of a part in turn, and says what is wrong with each. */
async function problemsOf(
  screens: readonly { readonly name: string; readonly open: () => Promise<void> }[],
  device: Device,
  round: Round,
): Promise<readonly string[]> {
  const { views, careful, byTab, letters, part } = round;
  const problems: string[] = [];
  const arrivals = new Arrivals(device.page, device.words);
  const missedRoutes = routesMissedBy(device.page, round);
  const [first] = views;
  for (const { name, open } of screens)
    await test.step(`${part} ${letters} ${name}`, async () => {
      const note = (view: string, found: readonly string[]): void => {
        problems.push(...found.map((problem) => `${name} (${view}): ${problem}`));
      };
      await show(device.page, first!);
      await open().catch((error: unknown) => {
        throw new Error([String(error), ...problems].join('\n'));
      });
      note(nameOf(first!), [...(await arrivals.problems()), ...(await aloudProblems(device))]);
      for (const view of views) {
        await show(device.page, view);
        note(nameOf(view), await (view === first ? quickProblemsOn : viewProblemsOn)(device));
        if (careful.includes(view)) note(nameOf(view), await axeProblems(device.page));
      }
      if (byTab) {
        await show(device.page, byTab);
        note(`${nameOf(byTab)}, by Tab`, await tabProblemsOn(device.page));
      }
    });
  return [...problems, ...missedRoutes()];
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
      await prepareWalk(newcomer);
      const screens = firstScreens.map((screen) => ({ ...screen, open: () => screen.open(newcomer) }));
      problems.push(...(await problemsOf(screens, newcomer, round)));
      await newcomer.context.close();
    }
    const device = await newDevice(options);
    await prepareWalk(device);
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

test('every route of the app has a screen that the walks go past', () => {
  const walked = new Set([...Object.values(WALKED_ROUTES).flat(), ...ON_THE_WAY]);
  expect(ROUTE_PATTERNS.filter((route) => !walked.has(route))).toEqual([]);
  expect([...walked].filter((route) => !ROUTE_PATTERNS.includes(route))).toEqual([]);
});

interface Seen {
  readonly part: string;
  readonly language: string;
  readonly role: string;
  readonly network: string;
  readonly size: string;
  readonly colours: string;
  readonly letters: string;
}

const ALL: Readonly<Record<keyof Seen, readonly string[]>> = {
  part: WALK_PARTS,
  language: LANGUAGES,
  role: ROLES,
  network: NETWORKS,
  size: Object.keys(SIZES),
  colours: COLOURS,
  letters: LETTERS,
};

/** Of all rounds what each view is made of; the views of some check. */
const seenIn = (which: WalkSize, viewsOf: (round: Round) => readonly View[]): readonly Seen[] =>
  walksOf(which).flatMap(({ rounds }) =>
    rounds.flatMap((round) => {
      const { part, language, role, network } = round;
      return viewsOf(round).map(({ size: width, colours, letters }) => ({
        part,
        language,
        role,
        network,
        size: String(width),
        colours,
        letters,
      }));
    }),
  );

/** How many pairs of the values of two factors never stand together, by the names of the factors; 0 is left out. */
function missingPairs(seen: readonly Seen[]): Readonly<Record<string, number>> {
  const factors = Object.keys(ALL) as (keyof Seen)[];
  const missing: Record<string, number> = {};
  for (const [index, one] of factors.entries())
    for (const other of factors.slice(index + 1)) {
      const together = new Set(seen.map((view) => `${view[one]} ${view[other]}`));
      const count = ALL[one].length * ALL[other].length - together.size;
      if (count > 0) missing[`${one} × ${other}`] = count;
    }
  return missing;
}

// The first start needs the server, and large letters at 320 and at 400 % are not asked for.
const NOT_ASKED = { 'part × network': 1, 'size × letters': 2 };

// Where the texts have the least room, both-languages.spec.ts goes past every screen besides.
test('each day every two of part, language, person, network, size, colours and letters are seen together: words and room', () => {
  expect(missingPairs(seenIn('pairs', ({ views }) => views))).toEqual(NOT_ASKED);
});

test('each day the rules for ears and eyes go past every screen in every language, and past every two but part and size', () => {
  const seen = seenIn('pairs', ({ careful }) => careful);
  expect(missingPairs(seen)).toEqual({ ...NOT_ASKED, 'part × size': 10 });
});

test('each day the Tab key goes past every screen twice: narrow and wide, of a mentee and of a mentor; in each language in all colours', () => {
  const seen = seenIn('pairs', ({ byTab }) => (byTab ? [byTab] : []));
  const shapes = seen.map((view) => ({ ...view, shape: view.size === '768' || view.size === '1280' }));
  const together = (one: keyof (typeof shapes)[number], other: keyof (typeof shapes)[number]): number =>
    new Set(shapes.map((view) => `${String(view[one])} ${String(view[other])}`)).size;
  for (const [one, other, count] of [
    ['part', 'shape', WALK_PARTS.length * 2],
    ['part', 'role', WALK_PARTS.length * 2],
    ['language', 'shape', LANGUAGES.length * 2],
    ['language', 'colours', LANGUAGES.length * COLOURS.length],
    ['shape', 'colours', 2 * COLOURS.length],
    ['letters', 'colours', LETTERS.length * COLOURS.length],
  ] as const)
    expect.soft(together(one, other), `${one} × ${other}`).toBe(count);
});

test('for a release all together are seen; the rules for ears and eyes in all colours, the Tab key in one colour at each size', () => {
  const keyOf = (view: Seen, ...names: readonly (keyof Seen)[]): string =>
    names.map((name) => view[name]).join(' ');
  const factors = Object.keys(ALL) as (keyof Seen)[];
  const combinations = (names: readonly (keyof Seen)[]): readonly Seen[] =>
    names.reduce<readonly Seen[]>(
      (views, name) => views.flatMap((view) => ALL[name].map((value) => ({ ...view, [name]: value }))),
      [{ part: '', language: '', role: '', network: '', size: '', colours: '', letters: '' }],
    );
  const missing = (seen: readonly Seen[], ...names: readonly (keyof Seen)[]): readonly string[] => {
    const keys = new Set(seen.map((view) => keyOf(view, ...names)));
    return combinations(names)
      .filter(
        // Large letters at 320 and at 400 % are not asked for, nor other letters with no network.
        ({ letters, size: width, network, part }) =>
          !(letters === 'large' && (width === '320' || width === '400 %')) &&
          !(network === 'offline' && (part === 'first' || (letters !== '' && letters !== 'usual'))),
      )
      .map((view) => keyOf(view, ...names))
      .filter((key) => !keys.has(key));
  };
  expect(
    missing(
      seenIn('full', ({ views }) => views),
      ...factors,
    ),
  ).toEqual([]);
  const careful = seenIn('full', ({ careful: chosen }) => chosen);
  expect(missing(careful, 'part', 'language', 'role', 'size', 'colours')).toEqual([]);
  expect(missing(careful, 'part', 'language', 'role', 'letters', 'colours')).toEqual([]);
  const byTab = seenIn('full', ({ byTab: view }) => (view ? [view] : []));
  expect(missing(byTab, 'part', 'language', 'role', 'size')).toEqual([]);
  expect(missing(byTab, 'part', 'language', 'role', 'letters')).toEqual([]);
  expect(missing(byTab, 'part', 'size', 'colours')).toEqual([]);
});
