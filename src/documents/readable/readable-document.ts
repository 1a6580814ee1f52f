import type { Direction } from '#i18n/languages.ts';

/** One thing as people read it: all words are there already, in the language of the reader. */
export interface ReadableEntry {
  readonly title: string;
  /** What its fields are called, and what stands in them; a text may have several lines. */
  readonly facts: readonly (readonly [label: string, value: string])[];
  /** What belongs to it: the news of an application, the lines of a CV. */
  readonly parts: readonly ReadableEntry[];
}

export interface ReadableGroup {
  readonly title: string;
  readonly entries: readonly ReadableEntry[];
}

export interface ReadableSection {
  readonly title: string;
  /** Who reads this. */
  readonly mark: string;
  readonly groups: readonly ReadableGroup[];
}

export interface ReadableFrame {
  readonly language: string;
  readonly direction: Direction;
  readonly title: string;
  /** Below the title: when it was made, and what it is. */
  readonly lines: readonly string[];
}
