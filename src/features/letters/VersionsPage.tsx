import { useParams } from 'react-router';
import { VersionsPage as Versions } from '#parts/versions/VersionsPage.tsx';
import { letterOfVersion, letterVersion, linesOfLetter } from './letter-version.ts';
import { WithLetter } from './WithLetter.tsx';

/** How a letter stood before. */
export function VersionsPage() {
  const { id = '' } = useParams();
  return (
    <WithLetter parent={`/letters/${id}`}>
      {({ content }) => (
        <Versions
          draft={{ of: content.letter.id, kind: 'letter' }}
          parent={`/letters/${id}`}
          now={letterVersion(content)}
          linesOf={(version) => linesOfLetter(letterOfVersion(content.letter, version))}
        />
      )}
    </WithLetter>
  );
}
