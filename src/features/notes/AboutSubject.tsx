import { Words } from '#i18n/Words.tsx';
import type { People } from '#parts/people/use-people.ts';
import { useRowNameWords } from '#parts/places/row-name.ts';
import type { Subject } from './use-subjects.ts';

/** What a note was written about, in a few words. */
export function AboutSubject({ subject, people }: { readonly subject: Subject; readonly people: People }) {
  const nameWords = useRowNameWords(people.voice);
  const { kind, name } = subject;
  if (kind === 'talk')
    return <Words of="notes.row.aboutTalk" values={{ day: <span>{nameWords(name)}</span> }} />;
  return (
    <Words
      of="notes.row.about"
      values={{ name: kind === 'person' ? (people.other?.name ?? people.me.name) : nameWords(name) }}
    />
  );
}
