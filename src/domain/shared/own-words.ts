import * as v from 'valibot';
import { register, type Field, type Fields, type RegisterField, type TextField } from './record.ts';

/**
 * What a person wrote in Dutch, and the same in her own language beside it. Each field that has this gets two twins: her
 * words, merged as the Dutch ones are, and the language that she wrote them in. Only the Dutch goes into files.
 */

type OwnName<N extends string> = `${N}Own`;
type OwnLanguageName<N extends string> = `${N}OwnLang`;

export const ownName = <N extends string>(field: N): OwnName<N> => `${field}Own`;
export const ownLanguageName = <N extends string>(field: N): OwnLanguageName<N> => `${field}OwnLang`;

/** A short or a long text that people write. */
type Writable = RegisterField<string> | TextField;

export type WithOwnWords<F extends Fields, N extends keyof F & string> = F & {
  readonly [K in N as OwnName<K>]: F[K];
} & { readonly [K in N as OwnLanguageName<K>]: RegisterField<string> };

/** A language code; `''` while there are no words. */
const ownLanguage = () => register<string>(v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{0,35}$/)), '');

/** The Dutch alone is asked for: her own words may always be left out. */
const twinOf = (field: Field): Field => (field.kind === 'register' ? { ...field, required: false } : field);

/** These fields, with the twins of those named right behind them. */
export function withOwnWords<const F extends Fields, N extends WritableName<F>>(
  fields: F,
  names: readonly N[],
): WithOwnWords<F, N> {
  const named: ReadonlySet<string> = new Set(names);
  const all = Object.entries(fields).flatMap(([name, field]): readonly (readonly [string, Field])[] =>
    named.has(name)
      ? [
          [name, field],
          [ownName(name), twinOf(field)],
          [ownLanguageName(name), ownLanguage()],
        ]
      : [[name, field]],
  );
  return Object.fromEntries(all) as unknown as WithOwnWords<F, N>;
}

type WritableName<F extends Fields> = {
  [K in keyof F & string]: F[K] extends Writable ? K : never;
}[keyof F & string];

/** True for a field whose words may stand here in her own language too. */
export const hasOwnWords = (fields: Fields, name: string): boolean =>
  Object.hasOwn(fields, ownName(name)) && Object.hasOwn(fields, ownLanguageName(name));

/** The Dutch field that these are the own words of; undefined for any other field. */
export function dutchNameOf(name: string): string | undefined {
  const [, dutch] = /^(.+)Own$/.exec(name) ?? [];
  return dutch;
}

/** A row with a field that may stand in two languages. */
export type InTwoLanguages<N extends string> = Readonly<Record<N | OwnName<N> | OwnLanguageName<N>, string>>;

export interface OwnWords {
  readonly words: string;
  readonly language: string;
}

export const NO_OWN_WORDS: OwnWords = { words: '', language: '' };

export function ownWordsOf<N extends string>(row: InTwoLanguages<N>, field: N): OwnWords {
  return { words: row[ownName(field)], language: row[ownLanguageName(field)] };
}

/** What names a row: the Dutch, and as long as there is none her own words. */
export const dutchOrOwn = <N extends string>(row: InTwoLanguages<N>, field: N): string =>
  row[field] === '' ? row[ownName(field)] : row[field];

/** Only her own words are there yet. */
export const dutchIsMissing = <N extends string>(row: InTwoLanguages<N>, field: N): boolean =>
  row[field].trim() === '' && row[ownName(field)] !== '';

export type OwnWordsPatch<N extends string> = Readonly<Record<OwnName<N> | OwnLanguageName<N>, string>>;

/** What a command writes of her own words. Without words there is no language either. */
export function ownWordsPatch<N extends string>(field: N, { words, language }: OwnWords): OwnWordsPatch<N> {
  const said = words.trim();
  return {
    [ownName(field)]: said,
    [ownLanguageName(field)]: said === '' ? '' : language,
  } as OwnWordsPatch<N>;
}
