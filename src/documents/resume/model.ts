import type { PatchOf } from '#domain/shared/record.ts';
import type { cvItems, cvs } from '#domain/cv/model.ts';

/** What a JSON Resume file tells of a CV: the fields that can be written, and the whole texts. */
export interface ResumeCv {
  readonly cv: PatchOf<typeof cvs>;
  readonly profile: string;
  readonly items: readonly ResumeItem[];
}

export interface ResumeItem {
  readonly patch: PatchOf<typeof cvItems>;
  readonly details: string;
}

export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };
export type JsonObject = { readonly [name: string]: Json };

/** Where our own fields stand in a file of the standard: other programs leave them alone. */
export const OWN = 'werkmaat';

export type ResumePart =
  'work' | 'volunteer' | 'education' | 'certificates' | 'languages' | 'skills' | 'interests' | 'references';
