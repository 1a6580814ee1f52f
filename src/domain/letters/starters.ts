import type { LetterBlock, LetterKind } from './model.ts';

/** A sentence that the app can begin with, by its key in `letterPaper.starter`, and what stands in it. */
export interface Starter {
  readonly key: StarterKey;
  readonly values: Readonly<Record<string, string>>;
}

export const STARTER_KEYS = [
  'why.saw',
  'why.sawAt',
  'why.told',
  'why.open',
  'why.mail',
  'why.call',
  'can.worked',
  'can.home',
  'can.skills',
  'can.qualities',
  'can.languages',
  'can.begin',
  'whyJob.like',
  'whyJob.people',
  'whyJob.hands',
  'whyJob.learn',
  'whyHere.near',
  'whyHere.heard',
  'whyHere.visited',
  'close.talk',
  'close.tryDay',
  'close.cv',
  'close.call',
  'close.ask',
] as const;
export type StarterKey = (typeof STARTER_KEYS)[number];

/** What is known of the work that the letter is about. */
export interface Vacancy {
  readonly job: string;
  readonly employer: string;
  readonly source: string;
}

/** What a CV says about her, in the order of the CV. */
export interface Strengths {
  readonly jobs: readonly { readonly title: string; readonly organisation: string }[];
  /** Years at home are in it. */
  readonly hasHome: boolean;
  readonly skills: readonly string[];
  readonly qualities: readonly string[];
  readonly languages: readonly string[];
}

export interface StarterFacts {
  readonly kind: LetterKind;
  readonly vacancy: Vacancy;
  /** Null: she has no CV yet. */
  readonly strengths: Strengths | null;
  readonly withCv: boolean;
}

const MOST_JOBS = 3;
const MOST_WORDS = 4;

function joined(words: readonly string[]): string {
  const some = words.slice(0, MOST_WORDS);
  const last = some.at(-1) ?? '';
  return some.length < 2 ? last : `${some.slice(0, -1).join(', ')} en ${last}`;
}

/** As it stands within a sentence. */
const within = (word: string): string => word.charAt(0).toLowerCase() + word.slice(1);

function whyStarters({ kind, vacancy }: StarterFacts): readonly Starter[] {
  const { job, employer, source } = vacancy;
  if (kind === 'open') return [starter('why.open', { employer })].filter(isWhole);
  if (kind === 'script') return [starter('why.call', { job })].filter(isWhole);
  const found: Starter[] = [];
  if (source === 'network' || source === 'coach') found.push(starter('why.told', { job }));
  if (source === 'website') found.push(starter('why.sawAt', { job }));
  found.push(starter('why.saw', { job }), starter(kind === 'email' ? 'why.mail' : 'why.told', { job }));
  return found.filter(isWhole).filter(({ key }, at, all) => all.findIndex((one) => one.key === key) === at);
}

function canStarters({ strengths }: StarterFacts): readonly Starter[] {
  const found: Starter[] = [];
  if (strengths !== null) {
    const { jobs, hasHome, skills, qualities, languages } = strengths;
    for (const { title, organisation } of jobs.slice(0, MOST_JOBS))
      found.push(starter('can.worked', { job: title, employer: organisation }));
    if (hasHome) found.push(starter('can.home', {}));
    found.push(
      starter('can.skills', { skills: joined(skills.map(within)) }),
      starter('can.qualities', { qualities: joined(qualities.map(within)) }),
      starter('can.languages', { languages: joined(languages) }),
    );
  }
  return [...found.filter(isWhole), starter('can.begin', {})];
}

const starter = (key: StarterKey, values: Readonly<Record<string, string>>): Starter => ({ key, values });

/** A sentence with a hole in it helps nobody. */
const isWhole = ({ values }: Starter): boolean => Object.values(values).every((value) => value.trim() !== '');

/** Sentences for a block, made of what she wrote in her CV and with the application; those that fit best first. */
export function startersFor(block: LetterBlock, facts: StarterFacts): readonly Starter[] {
  switch (block) {
    case 'why':
      return whyStarters(facts);
    case 'can':
      return canStarters(facts);
    case 'whyJob':
      return (['whyJob.like', 'whyJob.people', 'whyJob.hands', 'whyJob.learn'] as const).map((key) =>
        starter(key, {}),
      );
    case 'whyHere':
      return (['whyHere.near', 'whyHere.heard', 'whyHere.visited'] as const).map((key) => starter(key, {}));
    case 'close':
      return facts.kind === 'script'
        ? [starter('close.ask', {}), starter('close.call', {})]
        : [
            starter('close.talk', {}),
            ...(facts.withCv ? [starter('close.cv', {})] : []),
            starter('close.tryDay', {}),
          ];
  }
}
