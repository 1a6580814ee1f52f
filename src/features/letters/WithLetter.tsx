import { useMemo, type ReactNode } from 'react';
import { useParams } from 'react-router';
import { letters } from '#domain/letters/model.ts';
import type { LetterContent } from '#domain/letters/rules.ts';
import { LoadingPage } from '#parts/navigation/LoadingPage.tsx';
import { usePeople, type People } from '#parts/people/use-people.ts';
import { HomeSpace } from '#parts/privacy/HomeSpace.tsx';
import { useHome } from '#parts/privacy/use-home.ts';
import { useDailyVersion } from '#parts/versions/use-versions.ts';
import { letterVersion } from './letter-version.ts';
import { MissingLetter } from './MissingLetter.tsx';
import { useLetter } from './use-letter.ts';

export interface ShownLetter {
  readonly content: LetterContent;
  readonly people: People;
  /** Only the reader's own devices have it. */
  readonly isPrivate: boolean;
}

export interface WithLetterProps {
  /** Where the way back of an empty frame leads. */
  readonly parent: string;
  readonly children: (shown: ShownLetter) => ReactNode;
}

/** The letter of the address, read and written in the space where it stands. */
export function WithLetter({ parent, children }: WithLetterProps) {
  const { id = '' } = useParams();
  const home = useHome(letters, id);
  if (home === undefined) return <LoadingPage parent={parent} />;
  if (home === 'nowhere') return <MissingLetter />;
  return (
    <HomeSpace home={home}>
      <ReadLetter key={id} id={id} parent={parent} isPrivate={home === 'mine'}>
        {children}
      </ReadLetter>
    </HomeSpace>
  );
}

function ReadLetter({
  id,
  parent,
  isPrivate,
  children,
}: WithLetterProps & { readonly id: string; readonly isPrivate: boolean }) {
  const content = useLetter(id);
  const people = usePeople();
  const version = useMemo(() => (content ? letterVersion(content) : null), [content]);
  useDailyVersion({ of: id, kind: 'letter' }, version);
  if (content === undefined || people === undefined) return <LoadingPage parent={parent} />;
  if (content === null) return <MissingLetter />;
  return children({ content, people, isPrivate });
}
