import type { CvItem } from '#domain/cv/rules.ts';
import { Ltr } from '#i18n/Name.tsx';
import { Words } from '#i18n/Words.tsx';
import { ChipGroup } from '#ui/Chips.tsx';
import { changeItem, type ItemPatch } from '../commands.ts';
import { Meaning } from '#parts/paper-words/Meaning.tsx';
import { useSave } from '../use-save.ts';
import { ItemField } from './ItemField.tsx';

const LESSONS = ['A0', 'A1', 'A2', 'B1', 'B2'] as const;
const LEVELS = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2'] as const;
const SKILLS = ['speaking', 'reading', 'writing'] as const;
type Level = Exclude<CvItem['speaking'], ''>;

/** How well, in plain words. Who speaks a language as a child may still be learning to read it. */
export function LanguageFields({ item }: { readonly item: CvItem }) {
  const { save } = useSave();
  const choose = (skill: (typeof SKILLS)[number], level: Level): void => {
    save(changeItem(item.id, { [skill]: level, ...alsoFrom(item, skill, level) }));
  };
  const learns = SKILLS.some((skill) => item[skill] === 'learning');
  return (
    <>
      <ItemField
        item={item}
        field="title"
        label={<Words of="cv.field.languageTitle" />}
        hint={<Words of="cv.field.languageTitleHint" />}
      />
      {SKILLS.map((skill) => (
        <ChipGroup<Level>
          key={skill}
          legend={<Words of={`cv.field.${skill}`} />}
          options={levelsOf(skill).map((level) => ({
            value: level,
            label: <Meaning of={`cvPaper.level.${level}`} />,
          }))}
          value={item[skill] === '' ? undefined : item[skill]}
          onChange={(level) => {
            choose(skill, level);
          }}
        />
      ))}
      {item.speaking === 'motherTongue' && !learns ? null : (
        <ChipGroup<string>
          legend={<Words of={learns ? 'cv.field.cefr' : 'cv.field.level'} />}
          hint={learns ? undefined : <Words of="cv.field.levelHint" />}
          options={[
            ...(learns ? LESSONS : LEVELS).map((level) => ({ value: level, label: <Ltr>{level}</Ltr> })),
            { value: '', label: <Words of="cv.field.levelUnknown" /> },
          ]}
          value={item.level}
          onChange={(level) => {
            save(changeItem(item.id, { level }));
          }}
        />
      )}
    </>
  );
}

const levelsOf = (skill: (typeof SKILLS)[number]): readonly Level[] =>
  skill === 'speaking' ? ['motherTongue', 'good', 'fair', 'learning'] : ['good', 'fair', 'learning'];

/** The first answer fills in the others, which mostly are the same; they stay free to change. */
function alsoFrom(item: CvItem, skill: (typeof SKILLS)[number], level: Level): ItemPatch {
  if (skill !== 'speaking' || item.reading !== '' || item.writing !== '') return {};
  const same = level === 'motherTongue' ? 'good' : level;
  return { reading: same, writing: same };
}
