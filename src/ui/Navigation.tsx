import type { ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import { Bilingual } from './Bilingual.tsx';
import { Logo } from './Logo.tsx';
import { Pressable, type PressTarget } from './Pressable.tsx';
import { Symbol, type SymbolName } from './Symbol.tsx';
import { useMeasuredSize } from './use-measured-size.ts';
import './navigation.css';

export interface NavItem {
  readonly to: string;
  readonly text: ReactNode;
  readonly symbol: SymbolName;
  /** Addresses of other screens that belong to this place. */
  readonly also?: readonly string[] | undefined;
}

/** Something that is at hand on every page: read aloud, hide, help. */
export interface Tool extends PressTarget {
  readonly id: string;
  readonly text: ReactNode;
  readonly symbol: SymbolName;
}

export interface NavigationProps {
  readonly label: string;
  readonly items: readonly NavItem[];
}

/** The places at the foot of a phone. */
export function BottomTabs({ label, items }: NavigationProps) {
  const ref = useMeasuredSize('--wm-tabs-block-size');
  return (
    <nav ref={ref} className="wm-bottom-tabs" aria-label={label}>
      {items.map((item) => (
        <NavEntry key={item.to} item={item} />
      ))}
    </nav>
  );
}

/** The places and tools at the start of a tablet that lies down. */
export function NavRail({ label, items, tools }: NavigationProps & { readonly tools: readonly Tool[] }) {
  return (
    <nav className="wm-nav-rail" aria-label={label}>
      <Logo />
      <div className="wm-nav-rail__items">
        {items.map((item) => (
          <NavEntry key={item.to} item={item} />
        ))}
      </div>
      <div className="wm-nav-rail__items">
        {tools.map(({ id, text, symbol, ...target }) => (
          <Pressable key={id} {...target} className="wm-nav-entry">
            <span className="wm-nav-entry__pill">
              <Symbol name={symbol} />
            </span>
            <span className="wm-nav-entry__word">
              <Bilingual>{text}</Bilingual>
            </span>
          </Pressable>
        ))}
      </div>
    </nav>
  );
}

function NavEntry({ item }: { readonly item: NavItem }) {
  const { pathname } = useLocation();
  const here = [item.to, ...(item.also ?? [])].some((place) => isWithin(pathname, place));
  return (
    <Link
      to={item.to}
      className="wm-nav-entry"
      aria-current={here ? (pathname === item.to ? 'page' : 'true') : undefined}
    >
      <span className="wm-nav-entry__pill">
        <Symbol name={item.symbol} />
      </span>
      <span className="wm-nav-entry__word">
        <Bilingual>{item.text}</Bilingual>
      </span>
    </Link>
  );
}

/** Whether an address is a place itself or something below it. */
export function isWithin(pathname: string, place: string): boolean {
  return pathname === place || pathname.startsWith(place.endsWith('/') ? place : `${place}/`);
}
