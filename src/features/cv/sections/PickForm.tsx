import { useState } from 'react';
import { itemsOf, MOST_QUALITIES, type CvContent } from '#domain/cv/rules.ts';
import { dutch, type PaperKey } from '#i18n/dutch-words.ts';
import { Words } from '#i18n/Words.tsx';
import { FaultNotice } from '#parts/undo/FaultNotice.tsx';
import { ChipChecks } from '#ui/Chips.tsx';
import { addItem, throwAwayItem } from '../commands.ts';
import { useSave } from '../use-save.ts';
import { ItemRows } from './ItemRows.tsx';
import { Meaning } from '#parts/paper-words/Meaning.tsx';

type Picked = 'skill' | 'qualification' | 'quality';

const OPTIONS = {
  skill: [
    'cvPaper.skill.customers',
    'cvPaper.skill.till',
    'cvPaper.skill.cooking',
    'cvPaper.skill.baking',
    'cvPaper.skill.cleaning',
    'cvPaper.skill.sewing',
    'cvPaper.skill.caring',
    'cvPaper.skill.children',
    'cvPaper.skill.sorting',
    'cvPaper.skill.planning',
    'cvPaper.skill.repairing',
    'cvPaper.skill.computer',
    'cvPaper.skill.phone',
  ],
  qualification: [
    'cvPaper.qualification.licenceB',
    'cvPaper.qualification.vca',
    'cvPaper.qualification.haccp',
    'cvPaper.qualification.bhv',
    'cvPaper.qualification.forklift',
  ],
  quality: [
    'cvPaper.quality.precise',
    'cvPaper.quality.calm',
    'cvPaper.quality.friendly',
    'cvPaper.quality.onTime',
    'cvPaper.quality.strong',
    'cvPaper.quality.patient',
    'cvPaper.quality.quick',
    'cvPaper.quality.tidy',
    'cvPaper.quality.eager',
    'cvPaper.quality.helpful',
  ],
} as const satisfies Readonly<Record<Picked, readonly PaperKey[]>>;

/** Short things that are mostly picked: a press puts the Dutch words in the CV, another takes them out. */
export function PickForm({ content, section }: { readonly content: CvContent; readonly section: Picked }) {
  const { save, fault } = useSave();
  const [full, setFull] = useState(false);
  const items = itemsOf(content.items, section);
  const options: readonly PaperKey[] = OPTIONS[section];
  const itemOf = (key: PaperKey) => items.find(({ title }) => title === dutch(key));
  const picked = options.filter((key) => itemOf(key) !== undefined);

  const change = (now: readonly PaperKey[]): void => {
    setFull(false);
    for (const key of options) {
      const item = itemOf(key);
      if (item && !now.includes(key)) save(throwAwayItem(item.id));
      if (item || !now.includes(key)) continue;
      if (section === 'quality' && items.length >= MOST_QUALITIES) setFull(true);
      else save(addItem(content.cv.id, section, { title: dutch(key) }));
    }
  };

  return (
    <>
      <FaultNotice fault={fault} />
      <ChipChecks<PaperKey>
        legend={<Words of="cv.field.chips" />}
        hint={section === 'quality' ? <Words of="cv.field.qualitiesHint" /> : undefined}
        error={full ? <Words of="cv.field.qualitiesFull" /> : undefined}
        options={options.map((key) => ({ value: key, label: <Meaning of={key} /> }))}
        values={picked}
        onChange={change}
      />
      <ItemRows items={items} />
    </>
  );
}
