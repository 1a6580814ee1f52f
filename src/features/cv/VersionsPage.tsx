import { useParams } from 'react-router';
import { cvDocument } from '#documents/cv/cv-document.ts';
import { photoText } from '#documents/cv/cv-texts.ts';
import { linesOfDocument } from '#documents/paper/lines-of-document.ts';
import { showsPhoto } from '#domain/cv/photo.ts';
import type { CvContent } from '#domain/cv/rules.ts';
import { VersionsPage as Versions } from '#parts/versions/VersionsPage.tsx';
import { cvOfVersion, cvVersion } from './cv-version.ts';
import { WithCv } from './WithCv.tsx';

/** A photo is a line too: that it came or went is told. */
const linesOfCv = (content: CvContent): readonly string[] => [
  ...(showsPhoto(content.cv) ? [photoText(content.cv)] : []),
  ...linesOfDocument(cvDocument(content)),
];

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
          linesOf={(version) => linesOfCv(cvOfVersion(content.cv, version))}
        />
      )}
    </WithCv>
  );
}
