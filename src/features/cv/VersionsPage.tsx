import { useParams } from 'react-router';
import { cvDocument } from '#documents/cv/cv-document.ts';
import { linesOfDocument } from '#documents/paper/lines-of-document.ts';
import { VersionsPage as Versions } from '#parts/versions/VersionsPage.tsx';
import { cvOfVersion, cvVersion } from './cv-version.ts';
import { WithCv } from './WithCv.tsx';

/** How a CV stood before. */
export function VersionsPage() {
  const { id = '' } = useParams();
  return (
    <WithCv parent={`/cv/${id}`}>
      {({ content }) => (
        <Versions
          draft={{ of: content.cv.id, kind: 'cv' }}
          parent={`/cv/${id}`}
          now={cvVersion(content)}
          linesOf={(version) => linesOfDocument(cvDocument(cvOfVersion(content.cv, version)))}
        />
      )}
    </WithCv>
  );
}
