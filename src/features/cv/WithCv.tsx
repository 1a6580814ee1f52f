import { useMemo, type ReactNode } from 'react';
import { useParams } from 'react-router';
import { cvs } from '#domain/cv/model.ts';
import type { CvContent } from '#domain/cv/rules.ts';
import { LoadingPage } from '#parts/navigation/LoadingPage.tsx';
import { usePeople, type People } from '#parts/people/use-people.ts';
import { HomeSpace } from '#parts/privacy/HomeSpace.tsx';
import { useHome } from '#parts/privacy/use-home.ts';
import { useDailyVersion } from '#parts/versions/use-versions.ts';
import { cvVersion } from './cv-version.ts';
import { MissingCv } from './MissingCv.tsx';
import { useCv } from './use-cv.ts';

export interface ShownCv {
  readonly content: CvContent;
  readonly people: People;
  /** Only the reader's own devices have it. */
  readonly isPrivate: boolean;
}

export interface WithCvProps {
  /** Where the way back of an empty frame leads. */
  readonly parent: string;
  readonly children: (shown: ShownCv) => ReactNode;
}

/** The CV of the address, read and written in the space where it stands. */
export function WithCv({ parent, children }: WithCvProps) {
  const { id = '' } = useParams();
  const home = useHome(cvs, id);
  if (home === undefined) return <LoadingPage parent={parent} />;
  if (home === 'nowhere') return <MissingCv />;
  return (
    <HomeSpace home={home}>
      <ReadCv key={id} id={id} parent={parent} isPrivate={home === 'mine'}>
        {children}
      </ReadCv>
    </HomeSpace>
  );
}

function ReadCv({
  id,
  parent,
  isPrivate,
  children,
}: WithCvProps & { readonly id: string; readonly isPrivate: boolean }) {
  const content = useCv(id);
  const people = usePeople();
  const version = useMemo(() => (content ? cvVersion(content) : null), [content]);
  useDailyVersion({ of: id, kind: 'cv' }, version);
  if (content === undefined || people === undefined) return <LoadingPage parent={parent} />;
  if (content === null) return <MissingCv />;
  return children({ content, people, isPrivate });
}
