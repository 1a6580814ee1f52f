import type { ReactNode } from 'react';
import { InOwnSpace } from '#storage/hooks.tsx';
import type { Home } from './use-home.ts';

/** Draws what is about a row in the space where the row stands, so that every hook inside reads and writes there. */
export const HomeSpace = ({ home, children }: { readonly home: Home; readonly children: ReactNode }) =>
  home === 'mine' ? <InOwnSpace>{children}</InOwnSpace> : children;
