import { createContext, type ReactNode } from 'react';
import { useFocusOnNavigation } from './focus.ts';
import { BottomTabs, NavRail, type NavItem, type Tool } from './Navigation.tsx';
import { useFocusAfterRemoval } from './use-focus-after-removal.ts';
import { useRail } from './use-media.ts';
import { useTallFocus } from './use-tall-focus.ts';
import './shell.css';

export interface ShellParts {
  /** The navigation stands at the start; then the tools stand there too. */
  readonly rail: boolean;
  readonly tools: readonly Tool[];
}

export const ShellContext = createContext<ShellParts>({ rail: false, tools: [] });

export interface ShellProps {
  readonly navLabel: string;
  /** Empty before there is anything to go to, such as at the first start. */
  readonly items: readonly NavItem[];
  readonly tools: readonly Tool[];
  /** Words of the link that jumps over the navigation. */
  readonly skipText: ReactNode;
  /** The page: a `Page` or a `QuestionPage`. */
  readonly children: ReactNode;
  /** UndoBar and UpdateBar. */
  readonly bars?: ReactNode;
}

/** The frame around every page: tabs at the foot of a phone, a rail at the start of a tablet that lies down. */
export function Shell({ navLabel, items, tools, skipText, children, bars }: ShellProps) {
  useFocusOnNavigation();
  useFocusAfterRemoval();
  useTallFocus();
  const rail = useRail() && items.length > 0;
  return (
    <ShellContext value={{ rail, tools }}>
      <div className={rail ? 'wm-shell wm-shell--rail' : 'wm-shell'}>
        <a className="wm-skip-link" href="#wm-main">
          {skipText}
        </a>
        {rail ? <NavRail label={navLabel} items={items} tools={tools} /> : null}
        <div className="wm-shell__page">{children}</div>
        {rail || items.length === 0 ? null : <BottomTabs label={navLabel} items={items} />}
        {bars}
      </div>
    </ShellContext>
  );
}
