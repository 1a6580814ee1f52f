import { cvItems, cvs } from '#domain/cv/model.ts';
import type { Cv, CvContent, CvItem } from '#domain/cv/rules.ts';
import { fittingFields, keptRow, type KeptRow, type VersionContent } from '#domain/versions/content.ts';

/** A CV as a version keeps it: itself, then its lines. */
export const cvVersion = ({ cv, profile, items }: CvContent): VersionContent => [
  keptRow(cvs, cv, { profile }),
  ...items.map((item) => keptRow(cvItems, item, { details: item.details })),
];

/** A version as a CV again, over the fields of the one that stands there now. */
export function cvOfVersion(now: Cv, rows: VersionContent): CvContent {
  const kept = rows.find(({ table }) => table === cvs.table);
  return {
    cv: { ...now, ...(kept === undefined ? {} : fittingFields(cvs, kept)) },
    profile: kept?.texts['profile'] ?? '',
    items: rows.filter(({ table }) => table === cvItems.table).map((row) => itemOf(now.id, row)),
  };
}

const EMPTY = Object.fromEntries(
  Object.entries(cvItems.fields).map(([name, field]) => [
    name,
    field.kind === 'register' ? field.initial : field.kind === 'set' ? [] : '',
  ]),
);

const itemOf = (cv: string, row: KeptRow): CvItem =>
  ({
    ...EMPTY,
    ...fittingFields(cvItems, row),
    id: row.id,
    cv,
    details: row.texts['details'] ?? '',
  }) as unknown as CvItem;
