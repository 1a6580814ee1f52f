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
