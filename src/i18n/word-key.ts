import type { DutchTexts } from './dutch-texts.ts';

type Leaves<Tree> = {
  [Key in keyof Tree & string]: Tree[Key] extends string ? Key : `${Key}.${Leaves<Tree[Key]>}`;
}[keyof Tree & string];

type WithForms = Leaves<DutchTexts>;
type PluralForm = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';

/** Keys whose text depends on a number; written without `_one` or `_other`. */
export type PluralKey = WithForms extends infer Key
  ? Key extends `${infer Base}_other`
    ? Base
    : never
  : never;

/** Keys with one text. */
export type PlainKey = WithForms extends infer Key
  ? Key extends `${string}_${PluralForm}`
    ? never
    : Key
  : never;

/** Every key of `locales/nl`, such as `applications.add.employer.question`. */
export type WordKey = PlainKey | PluralKey;
