import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cvContent, cvItem } from '#tests/fixtures/cv/content.ts';
import { CV_KINDS, CV_SECTIONS, HOME_SKILLS } from './model.ts';
import {
  copyOf,
  CV_PARTS,
  fileNameOf,
  inOrder,
  isPeriodInOrder,
  itemsOf,
  linesOf,
  moved,
  paperSections,
  partsOf,
  placeForNew,
  type CvItem,
} from './rules.ts';

const seed = 20261125;
const date = fc.constantFrom('', '2009', '2014-04', '2018', '2018-06', '2018-12', '2025-09');
const items = fc
  .uniqueArray(
    fc.record({
      id: fc.string({ minLength: 1, maxLength: 4, unit: fc.constantFrom('a', 'b', 'c', 'd') }),
      section: fc.constantFrom(...CV_SECTIONS),
      from: date,
      until: date,
      isNow: fc.boolean(),
      pos: fc.constantFrom('a0', 'a1', 'a2', 'b00', 'a0V'),
      title: fc.constantFrom('', 'Verkoper', 'Kok'),
    }),
    { selector: ({ id }) => id, maxLength: 12 },
  )
  .map((list) => list.map((one) => cvItem(one)));

describe('the order of a CV', () => {
  it('names every part once, whatever the kind', () => {
    for (const kind of CV_KINDS) expect([...partsOf(kind)].sort()).toEqual([...CV_PARTS].sort());
  });

  it('is that of a Dutch CV, with the years at home beside the work', () => {
    expect(partsOf('chronological')).toEqual([
      'personal',
      'profile',
      'work',
      'home',
      'education',
      'course',
      'qualification',
      'volunteering',
      'skill',
      'language',
      'quality',
      'hobbies',
      'references',
    ]);
  });

  it('[total] is the same from whatever order one begins', () => {
    fc.assert(
      fc.property(items, fc.infiniteStream(fc.nat()), (list, random) => {
        const shuffled = list
          .map((item) => ({ item, at: Number(random.next().value) }))
          .sort((a, b) => a.at - b.at)
          .map(({ item }) => item);
        for (const section of CV_SECTIONS) expect(itemsOf(shuffled, section)).toEqual(itemsOf(list, section));
      }),
      { seed },
    );
  });

  it('has what goes on now first, then the newest, then what has no date', () => {
    const list = [
      cvItem({ id: 'none', section: 'work', title: 'Zonder datum' }),
      cvItem({ id: 'old', section: 'work', from: '2009', until: '2011' }),
      cvItem({ id: 'now', section: 'work', from: '2020-01', isNow: true }),
      cvItem({ id: 'new', section: 'work', from: '2014-04', until: '2018-06' }),
    ];
    expect(inOrder(list).map(({ id }) => id)).toEqual(['now', 'new', 'old', 'none']);
  });

  it('lets a person move only what dates do not decide', () => {
    const languages = ['a', 'b', 'c'].map((id, index) =>
      cvItem({ id, section: 'language', pos: `a${String(index)}` }),
    );
    const places = moved(languages, languages[2]!, 'up')!;
    const after = languages.map((item) => ({
      ...item,
      pos: places.find(({ id }) => id === item.id)?.pos ?? item.pos,
    }));
    expect(itemsOf(after, 'language').map(({ id }) => id)).toEqual(['a', 'c', 'b']);
    expect(moved(languages, languages[0]!, 'up')).toBeNull();
    const jobs = [
      cvItem({ id: 'x', section: 'work', from: '2020' }),
      cvItem({ id: 'y', section: 'work', from: '2010' }),
    ];
    expect(moved(jobs, jobs[1]!, 'up')).toBeNull();
  });

  it('moves one place and nothing else, however keys were made', () => {
    fc.assert(
      fc.property(
        items,
        fc.nat(),
        fc.constantFrom('up' as const, 'down' as const),
        (list, pick, direction) => {
          const item = list[pick % Math.max(1, list.length)];
          const places = item && moved(list, item, direction);
          if (!item || !places) return;
          const ids = (all: readonly CvItem[]) => itemsOf(all, item.section).map(({ id }) => id);
          const before = ids(list);
          const at = before.indexOf(item.id);
          const wanted = before.filter((id) => id !== item.id);
          wanted.splice(direction === 'up' ? at - 1 : at + 1, 0, item.id);
          const after = list.map((one) => ({
            ...one,
            pos: places.find(({ id }) => id === one.id)?.pos ?? one.pos,
          }));
          expect(ids(after)).toEqual(wanted);
        },
      ),
      { seed },
    );
  });

  it('puts a new item last of its section', () => {
    const list = ['a', 'b'].map((id, index) => cvItem({ id, section: 'skill', pos: `a${String(index)}` }));
    const pos = placeForNew(list, 'skill', 'new').find(({ id }) => id === 'new')!.pos;
    expect(itemsOf([...list, cvItem({ id: 'new', section: 'skill', pos })], 'skill').at(-1)?.id).toBe('new');
  });
});

describe('the paper of a CV', () => {
  const work = cvItem({ id: 'job', section: 'work', title: 'Kok', from: '2020', until: '2022' });
  const home = cvItem({
    id: 'home',
    section: 'home',
    homeSkills: [...HOME_SKILLS],
    from: '2022-01',
    isNow: true,
  });

  it('has the years at home in one line of time with the work, so that there is no hole', () => {
    const [section] = paperSections(cvContent([work, home]));
    expect(section?.heading).toBe('workAndHome');
    expect(section?.items.map(({ id }) => id)).toEqual(['home', 'job']);
  });

  it('has them apart and first where skills come first', () => {
    const headings = paperSections(cvContent([work, home], { kind: 'skills' })).map(({ heading }) => heading);
    expect(headings).toEqual(['home', 'work']);
  });

  it('leaves out what says nothing', () => {
    expect(paperSections(cvContent([cvItem({ id: 'empty', section: 'education' })]))).toEqual([]);
  });

  it('reads tasks line by line, without the sign before them', () => {
    expect(linesOf('- Kassa\n\n  • Klanten \nEten')).toEqual(['Kassa', 'Klanten', 'Eten']);
  });
});

describe('periods and names', () => {
  it('take a year as all of its months', () => {
    expect(isPeriodInOrder('2018-06', '2018')).toBe(true);
    expect(isPeriodInOrder('2018', '2018-02')).toBe(true);
    expect(isPeriodInOrder('2018-06', '2018-05')).toBe(false);
    expect(isPeriodInOrder('', '2018')).toBe(true);
  });

  it('name a file after the person, in any script', () => {
    expect(fileNameOf('Samira Haddad')).toBe('CV-Samira-Haddad');
    expect(fileNameOf(' Zoë  van ’t Hof/..')).toBe('CV-Zoë-van-t-Hof');
    expect(fileNameOf('سميرة')).toBe('CV-سميرة');
    expect(fileNameOf('')).toBe('CV');
  });
});

describe('a copy', () => {
  it('has everything of the first but its name and its ids', () => {
    fc.assert(
      fc.property(items, fc.string(), (list, profile) => {
        const content = cvContent(list, { name: 'Samira', kind: 'mixed' }, profile);
        const copy = copyOf(content, 'Cv voor de bakkerij', '2026-03-09');
        expect(copy.cv).toEqual({
          ...Object.fromEntries(
            Object.entries(content.cv).filter(([field]) => !['id', 'profile', 'pos'].includes(field)),
          ),
          title: 'Cv voor de bakkerij',
          addedOn: '2026-03-09',
        });
        expect(copy.profile).toBe(profile);
        expect(copy.items.map(({ patch, ...texts }) => ({ ...patch, ...texts }))).toEqual(
          list.map(({ id: _id, cv: _cv, ...item }) => item),
        );
      }),
      { seed },
    );
  });
});
