import type { ReactNode } from 'react';
import type { GalleryLanguage, Words } from './words.ts';

export interface GalleryScreen {
  readonly at: string;
  readonly mentor?: boolean;
  /** Before there is anything to go to: no tabs, no tools. */
  readonly start?: boolean;
  readonly show: (props: { readonly t: Words; readonly lang: GalleryLanguage }) => ReactNode;
}
