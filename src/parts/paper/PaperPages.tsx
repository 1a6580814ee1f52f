import {
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type CSSProperties,
  type ReactNode,
} from 'react';
import type { PaperLook } from '#documents/paper/model.ts';
import { paginate, type Pages } from '#domain/shared/pagination.ts';
import { classNames } from '#ui/class-names.ts';
import { PrintSheet } from '#ui/PrintSheet.tsx';
import './paper-pages.css';

/** One piece of the paper that is never cut. */
export interface PaperPiece {
  readonly id: string;
  readonly heading: boolean;
  readonly breakBefore: boolean;
  readonly content: ReactNode;
}

export interface PaperPagesProps {
  readonly pieces: readonly PaperPiece[];
  readonly look: PaperLook;
  readonly mostSheets: number | null;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly sheetLabel: (sheet: number, of: number) => string;
  /** What a file that is printed from here is called. */
  readonly fileTitle: string;
  /** At its real size, in a room that scrolls; else as wide as there is room. */
  readonly large?: boolean;
  /** Name of that room. */
  readonly largeLabel?: string;
  /** Above the sheets, when some of it found no room. */
  readonly onLeft?: (left: readonly string[]) => ReactNode;
}

/** The text of a sheet: A4 less its margins (paper-pages.css), in the unit of the browser. */
const PAGE_SIZE = ((297 - 2 * 15) * 96) / 25.4;
const PAPER_WIDTH = (210 * 96) / 25.4;

type Density = 'normal' | 'tight';
type Sizes = Readonly<Record<Density, ReadonlyMap<string, number>>>;

const pagesOf = (
  pieces: readonly PaperPiece[],
  sizes: Sizes | null,
  mostSheets: number | null,
): { readonly density: Density; readonly pages: Pages } => {
  const shared = (density: Density): Pages =>
    paginate(
      pieces.map(({ id, heading, breakBefore }) => ({
        id,
        heading,
        breakBefore,
        size: sizes?.[density].get(id) ?? 0,
      })),
      PAGE_SIZE,
      mostSheets ?? Infinity,
    );
  const normal = shared('normal');
  return normal.left.length === 0
    ? { density: 'normal', pages: normal }
    : { density: 'tight', pages: shared('tight') };
};

/**
 * Paper as it will be printed. Each piece is measured at its real size, out of sight, and shared over the sheets by a
 * pure rule; the sheets are then made as small as the screen asks, so that a line breaks on the screen where it breaks
 * on paper. What is too much for two sheets gets smaller letters first.
 */
export function PaperPages({
  pieces,
  look,
  mostSheets,
  lang,
  dir,
  sheetLabel,
  fileTitle,
  large = false,
  largeLabel,
  onLeft,
}: PaperPagesProps) {
  useFileTitle(fileTitle);
  const room = useRef<HTMLDivElement>(null);
  const measured = useRef<HTMLDivElement>(null);
  const [sizes, setSizes] = useState<Sizes | null>(null);
  const [scale, setScale] = useState(1);

  useLayoutEffect(() => {
    const [outer, inner] = [room.current, measured.current];
    if (outer === null || inner === null || typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver(() => {
      // While it prints there is nothing to measure, and all would go onto one sheet.
      if (inner.getClientRects().length === 0) return;
      setScale(Math.min(1, outer.clientWidth / PAPER_WIDTH));
      setSizes({ normal: sizesIn(inner, 'normal'), tight: sizesIn(inner, 'tight') });
    });
    observer.observe(outer);
    for (const piece of inner.querySelectorAll('[data-piece]')) observer.observe(piece);
    return () => {
      observer.disconnect();
    };
  }, [pieces]);

  const { density, pages } = useMemo(() => pagesOf(pieces, sizes, mostSheets), [pieces, sizes, mostSheets]);
  const byId = new Map(pieces.map((piece) => [piece.id, piece]));
  const sheets = pages.pages.map((ids, index) => (
    <div key={index} className="paper-pages__sheet">
      <PrintSheet real lang={lang} dir={dir} aria-label={sheetLabel(index + 1, pages.pages.length)}>
        <div className={classNames('paper-pages__text', density === 'tight' && 'paper-pages__text--tight')}>
          {ids.map((id) => (
            <div key={id}>{byId.get(id)?.content}</div>
          ))}
        </div>
      </PrintSheet>
    </div>
  ));
  return (
    <div
      ref={room}
      className={classNames('paper-pages', `paper-pages--${look}`, large && 'paper-pages--large')}
      style={{ '--paper-scale': large ? 1 : scale } as CSSProperties}
    >
      {pages.left.length === 0 ? null : onLeft?.(pages.left)}
      {large ? (
        <div className="paper-pages__room" role="region" aria-label={largeLabel} tabIndex={0}>
          {sheets}
        </div>
      ) : (
        sheets
      )}
      <div ref={measured} className="paper-pages__measure" aria-hidden="true">
        {(['normal', 'tight'] as const).map((one) => (
          <div
            key={one}
            lang={lang}
            dir={dir}
            data-density={one}
            className={classNames('paper-pages__text', one === 'tight' && 'paper-pages__text--tight')}
          >
            {pieces.map(({ id, content }) => (
              <div key={id} data-piece={id}>
                {content}
              </div>
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}

/** While it prints, the page has the name of the file that a phone makes of it. */
function useFileTitle(title: string): void {
  useEffect(() => {
    let before = document.title;
    const begin = (): void => {
      before = document.title;
      document.title = title;
    };
    const end = (): void => {
      document.title = before;
    };
    window.addEventListener('beforeprint', begin);
    window.addEventListener('afterprint', end);
    return () => {
      window.removeEventListener('beforeprint', begin);
      window.removeEventListener('afterprint', end);
    };
  }, [title]);
}

function sizesIn(measured: HTMLElement, density: Density): ReadonlyMap<string, number> {
  const found = measured.querySelectorAll<HTMLElement>(`[data-density="${density}"] > [data-piece]`);
  return new Map(
    [...found].map((piece) => [piece.dataset['piece'] ?? '', piece.getBoundingClientRect().height]),
  );
}
