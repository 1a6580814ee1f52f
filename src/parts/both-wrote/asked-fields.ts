import { dutchNameOf } from '#domain/shared/own-words.ts';
import type { PlainKey } from '#i18n/word-key.ts';
import type { BothWrote } from '#storage/space.ts';

/**
 * What the fields of all records are called. About a register that stands here two people who wrote at the same time are
 * asked; what is not here stands in `not-asked.ts`, with the reason. A text is here for its earlier versions: in it both
 * may write at once.
 */
const labels = {
  'member.name': 'applications.field.name.label',
  'member.phone': 'sharing.phone.label',
  'pair.startOn': 'fields.pair.startOn',
  'pair.endOn': 'fields.pair.endOn',
  'pair.phase': 'fields.pair.phase',
  'application.employer': 'applications.field.employer.label',
  'application.job': 'applications.field.job.label',
  'application.place': 'applications.field.place.label',
  'application.hours': 'applications.field.hours.label',
  'application.source': 'applications.field.source.label',
  'application.link': 'applications.field.link.label',
  'application.contact': 'applications.field.contact.label',
  'application.closingOn': 'applications.field.closingOn.label',
  'application.notes': 'applications.field.notes.label',
  'application.reason': 'applications.field.reason.label',
  'application.learned': 'applications.field.learned.label',
  'applicationEvent.status': 'applications.field.status.label',
  'applicationEvent.done': 'applications.field.status.label',
  'applicationEvent.on': 'applications.field.on.label',
  'applicationEvent.plannedOn': 'applications.field.plannedOn.label',
  'applicationEvent.at': 'applications.field.at.label',
  'applicationEvent.note': 'applications.field.note.label',
  'step.what': 'fields.step.what',
  'step.owner': 'fields.step.owner',
  'step.due': 'fields.step.due',
  'step.doneWhen': 'fields.step.doneWhen',
  'step.result': 'fields.step.result',
  'step.learned': 'fields.step.learned',
  'plan.now': 'fields.plan.now',
  'plan.canDo': 'fields.plan.canDo',
  'plan.want': 'fields.plan.want',
  'plan.learn': 'fields.plan.learn',
  'plan.inTheWay': 'fields.plan.inTheWay',
  'plan.helpers': 'fields.plan.helpers',
  'goal.what': 'fields.goal.what',
  'goal.why': 'fields.goal.why',
  'goal.kind': 'fields.goal.kind',
  'goal.due': 'fields.goal.due',
  'goal.result': 'fields.goal.result',
  'goal.learned': 'fields.goal.learned',
  'meeting.on': 'fields.meeting.on',
  'meeting.at': 'fields.meeting.at',
  'meeting.place': 'fields.meeting.place',
  'meeting.minutes': 'fields.meeting.minutes',
  'meeting.kind': 'fields.meeting.kind',
  'meeting.state': 'fields.meeting.state',
  'meeting.reason': 'fields.meeting.reason',
  'meeting.childcare': 'fields.meeting.childcare',
  'meeting.notes': 'fields.meeting.notes',
  'agendaItem.what': 'fields.agendaItem.what',
  'cv.title': 'fields.cv.title',
  'cv.kind': 'fields.cv.kind',
  'cv.look': 'fields.cv.look',
  'cv.name': 'fields.cv.name',
  'cv.town': 'fields.cv.town',
  'cv.phone': 'fields.cv.phone',
  'cv.email': 'fields.cv.email',
  'cv.address': 'fields.cv.address',
  'cv.birthOn': 'fields.cv.birthOn',
  'cv.nationality': 'fields.cv.nationality',
  'cv.licence': 'fields.cv.licence',
  'cv.link': 'fields.cv.link',
  'cv.profile': 'fields.cv.profile',
  'cv.hobbies': 'fields.cv.hobbies',
  'cv.references': 'fields.cv.references',
  'cvItem.section': 'fields.cvItem.section',
  'cvItem.title': 'fields.cvItem.title',
  'cvItem.organisation': 'fields.cvItem.organisation',
  'cvItem.place': 'fields.cvItem.place',
  'cvItem.from': 'fields.cvItem.from',
  'cvItem.until': 'fields.cvItem.until',
  'cvItem.isNow': 'fields.cvItem.isNow',
  'cvItem.details': 'fields.cvItem.details',
  'cvItem.level': 'fields.cvItem.level',
  'cvItem.diploma': 'fields.cvItem.diploma',
  'cvItem.valued': 'fields.cvItem.valued',
  'cvItem.speaking': 'fields.cvItem.speaking',
  'cvItem.reading': 'fields.cvItem.reading',
  'cvItem.writing': 'fields.cvItem.writing',
  'letter.title': 'fields.letter.title',
  'letter.kind': 'fields.letter.kind',
  'letter.name': 'fields.letter.name',
  'letter.address': 'fields.letter.address',
  'letter.town': 'fields.letter.town',
  'letter.phone': 'fields.letter.phone',
  'letter.email': 'fields.letter.email',
  'letter.employer': 'fields.letter.employer',
  'letter.contact': 'fields.letter.contact',
  'letter.employerAddress': 'fields.letter.employerAddress',
  'letter.on': 'fields.letter.on',
  'letter.subject': 'fields.letter.subject',
  'letter.salutation': 'fields.letter.salutation',
  'letter.why': 'fields.letter.why',
  'letter.can': 'fields.letter.can',
  'letter.whyJob': 'fields.letter.whyJob',
  'letter.whyHere': 'fields.letter.whyHere',
  'letter.close': 'fields.letter.close',
  'letter.withCv': 'fields.letter.withCv',
  'note.title': 'fields.note.title',
  'note.body': 'fields.note.body',
} as const satisfies Readonly<Record<string, PlainKey>>;

type Place = Pick<BothWrote, 'table' | 'field'>;
type NamedField = keyof typeof labels;

const nameOf = ({ table, field }: Place): string => `${table}.${field}`;
const isNamed = (name: string): name is NamedField => Object.hasOwn(labels, name);

/** What storage contests is a register; of those every named one is asked about. */
export const isAsked = (field: Place): boolean => labelKeyOf(field) !== undefined;

export function labelKeyOf({ table, field }: Place): PlainKey | undefined {
  const name = nameOf({ table, field });
  if (isNamed(name)) return labels[name];
  const dutch = dutchNameOf(field);
  return dutch !== undefined && isNamed(nameOf({ table, field: dutch })) ? 'ownWords.name' : undefined;
}

export const bothWroteTo = ({ table, row, field }: Pick<BothWrote, 'table' | 'row' | 'field'>): string =>
  `/both/${table}/${row}/${field}`;
