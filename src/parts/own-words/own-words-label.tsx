/* eslint-disable house/file-name -- no component: a text that a label says in both languages must be the text itself */
import type { ReactElement } from 'react';
import { languageOf } from '#i18n/languages.ts';
import { Name } from '#i18n/Name.tsx';
import type { PlainKey } from '#i18n/word-key.ts';
import { Words } from '#i18n/Words.tsx';

/** What the Dutch field is called, and which language this is. */
export const ownWordsLabel = (about: PlainKey, code: string): ReactElement => (
  <Words
    of="ownWords.label"
    values={{
      field: (
        <span>
          <Words of={about} />
        </span>
      ),
      language: <Name lang={code === '' ? undefined : code}>{languageOf(code)?.name ?? code}</Name>,
    }}
  />
);
