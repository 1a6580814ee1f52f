import type { BothWrote } from '#storage/space.ts';

/**
 * The fields about which two people are asked, with their words. Of other fields (the day a step was ticked, when to
 * remind) either value is good: the last one stands and the other stays in the history.
 */
const labels = {
  'application.employer': 'applications.field.employer.label',
  'application.job': 'applications.field.job.label',
  'application.place': 'applications.field.place.label',
  'application.hours': 'applications.field.hours.label',
  'application.source': 'applications.field.source.label',
  'application.link': 'applications.field.link.label',
  'application.contact': 'applications.field.contact.label',
  'application.closingOn': 'applications.field.closingOn.label',
  'application.reason': 'applications.field.reason.label',
  'application.learned': 'applications.field.learned.label',
  'applicationEvent.status': 'applications.field.status.label',
  'applicationEvent.done': 'applications.field.status.label',
  'applicationEvent.on': 'applications.field.on.label',
  'applicationEvent.plannedOn': 'applications.field.plannedOn.label',
  'applicationEvent.at': 'applications.field.at.label',
  'applicationEvent.note': 'applications.field.note.label',
  'meeting.on': 'meetings.field.on',
  'meeting.at': 'meetings.field.at',
  'meeting.place': 'meetings.field.place',
  'agendaItem.what': 'meetings.field.what',
  'step.what': 'deleted.kind.step',
  'step.due': 'applications.field.closingOn.label',
  'step.owner': 'applications.step.owner',
  'cv.title': 'cv.about.title',
  'cv.kind': 'cv.about.kind',
  'cv.name': 'cv.field.name',
  'cv.town': 'cv.field.town',
  'cv.phone': 'cv.field.phone',
  'cv.email': 'cv.field.email',
  'cv.address': 'cv.field.address',
  'cv.birthOn': 'cv.field.birth',
  'cv.nationality': 'cv.field.nationality',
  'cv.licence': 'cv.field.licence',
  'cv.link': 'cv.field.link',
  'cv.hobbies': 'cv.field.hobbies',
  'cv.references': 'cv.field.references',
  'cvItem.title': 'cv.field.workTitle',
  'cvItem.organisation': 'cv.field.organisation',
  'cvItem.place': 'cv.field.place',
  'cvItem.from': 'cv.field.from',
  'cvItem.until': 'cv.field.until',
  'cvItem.level': 'cv.field.eduLevel',
  'step.doneWhen': 'plan.step.doneWhen',
  'step.learned': 'plan.lookBack.learnedLabelTheirs',
  'goal.what': 'plan.goal.label',
  'goal.why': 'plan.goal.why.question',
  'goal.kind': 'plan.goal.kind.question',
  'goal.due': 'plan.goal.due.question',
  'goal.learned': 'plan.lookBack.learnedLabelTheirs',
  'member.name': 'applications.field.name.label',
  'member.phone': 'sharing.phone.label',
} as const;

type AskedField = keyof typeof labels;

const nameOf = ({ table, field }: Pick<BothWrote, 'table' | 'field'>): string => `${table}.${field}`;
const isAskedField = (name: string): name is AskedField => Object.hasOwn(labels, name);

export const isAsked = (field: Pick<BothWrote, 'table' | 'field'>): boolean => isAskedField(nameOf(field));

export function labelKeyOf(
  field: Pick<BothWrote, 'table' | 'field'>,
): (typeof labels)[AskedField] | undefined {
  const name = nameOf(field);
  return isAskedField(name) ? labels[name] : undefined;
}

export const bothWroteTo = ({ table, row, field }: Pick<BothWrote, 'table' | 'row' | 'field'>): string =>
  `/both/${table}/${row}/${field}`;
