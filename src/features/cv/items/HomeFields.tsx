import { useId } from 'react';
import { cvItems, HOME_SKILLS, type HomeSkill } from '#domain/cv/model.ts';
import type { CvItem } from '#domain/cv/rules.ts';
import { dutch } from '#i18n/dutch-words.ts';
import { useWords } from '#i18n/use-words.ts';
import { Words } from '#i18n/Words.tsx';
import { TextEditor } from '#parts/notes/TextEditor.tsx';
import { OwnTextEditor } from '#parts/own-words/OwnTextEditor.tsx';
import { Chip, ChipChecks, ChipRow } from '#ui/Chips.tsx';
import { RunningText } from '#ui/RunningText.tsx';
import type { SymbolName } from '#ui/Symbol.tsx';
import { changeHomeSkills, changeItem } from '../commands.ts';
import { Meaning } from '#parts/paper-words/Meaning.tsx';
import { useSave } from '../use-save.ts';
import { ItemField } from './ItemField.tsx';
import { PeriodFields } from './PeriodFields.tsx';
import '../cv.css';

const SYMBOLS: Readonly<Record<HomeSkill, SymbolName>> = {
  care: 'care',
  children: 'book',
  household: 'cleaning',
  cooking: 'kitchen',
  money: 'money',
  papers: 'letter',
  languages: 'language',
  organising: 'calendar',
};

/** Only the first names nobody: whether family stands in her CV is hers to say. */
const TITLES = ['cvPaper.home.title.house', 'cvPaper.home.title.care', 'cvPaper.home.title.family'] as const;

/** Years at home: pictures become short lines that are true, in Dutch. */
export function HomeFields({ item }: { readonly item: CvItem }) {
  const words = useWords();
  const { save } = useSave();
  const linesId = useId();
  // In the order of the pictures, whatever the order of the presses was.
  const skills = HOME_SKILLS.filter((skill) => item.homeSkills.includes(skill));
  return (
    <>
      <ItemField item={item} field="title" label={<Words of="cv.field.homeTitle" />} />
      {item.title === '' ? (
        <ChipRow aria-label={words('cv.field.pick')}>
          {TITLES.map((key) => (
            <Chip
              key={key}
              symbol="plus"
              onClick={() => {
                save(changeItem(item.id, { title: dutch(key) }));
              }}
            >
              <Meaning of={key} />
            </Chip>
          ))}
        </ChipRow>
      ) : null}
      <PeriodFields item={item} />
      <ChipChecks<HomeSkill>
        legend={<Words of="cv.field.homeSkills" />}
        options={HOME_SKILLS.map((skill) => ({
          value: skill,
          label: words(`cv.homeSkill.${skill}`),
          symbol: SYMBOLS[skill],
        }))}
        values={skills}
        onChange={(homeSkills) => {
          save(changeHomeSkills(item.id, skills, homeSkills));
        }}
      />
      {skills.length === 0 ? null : (
        <div className="wm-field">
          <RunningText id={linesId} className="wm-label">
            <Words of="cv.field.homeLines" />
          </RunningText>
          <ul className="cv-lines" aria-labelledby={linesId}>
            {skills.map((skill) => (
              <li key={skill}>
                <Meaning of={`cvPaper.home.line.${skill}`} />
              </li>
            ))}
          </ul>
        </div>
      )}
      <TextEditor
        definition={cvItems}
        row={item.id}
        field="details"
        label={<Words of="cv.field.homeDetails" />}
        hint={<Words of="cv.field.homeDetailsHint" />}
        maxLength={2000}
        lined={false}
        lang="nl"
        dir="ltr"
      />
      <OwnTextEditor
        record={cvItems}
        of={item}
        field="details"
        about="cv.field.homeDetails"
        maxLength={2000}
      />
    </>
  );
}
