import type { ReactNode } from 'react';
import { List, ListRow } from '#ui/List.tsx';
import { Symbol, type SymbolName } from '#ui/Symbol.tsx';
import { openComments } from '../comments/OpenComments.tsx';

export interface DraftPart {
  /** Its place below the address of the draft. */
  readonly place: string;
  readonly symbol: SymbolName;
  readonly title: ReactNode;
  /** Its beginning. */
  readonly detail?: ReactNode;
  readonly isFilled: boolean;
  /** So many that somebody still has to do something with. */
  readonly comments: number;
}

export interface DraftPartsProps {
  readonly parts: readonly DraftPart[];
  /** Address of the draft. */
  readonly of: string;
  /** The open one, where a form stands beside the list. */
  readonly open?: string | undefined;
  /** What the tick says to who does not see it. */
  readonly filledText: ReactNode;
}

/** The parts of a CV or letter in the order of the paper, each with a tick when there is something in it. */
export const DraftParts = ({ parts, of, open, filledText }: DraftPartsProps) => (
  <List>
    {parts.map(({ place, symbol, title, detail, isFilled, comments }) => (
      <ListRow
        key={place}
        small
        to={`${of}/${place}`}
        replace={open !== undefined}
        current={place === open}
        lead={<Symbol name={symbol} />}
        title={title}
        detail={detail}
        tag={openComments(comments)}
        {...(isFilled
          ? {
              end: (
                <>
                  <Symbol name="tick" />
                  <span className="wm-visually-hidden">{filledText}</span>
                </>
              ),
            }
          : open === undefined
            ? {}
            : { end: null })}
      />
    ))}
  </List>
);
