const bookkeeping = 'the app writes it down; no person reads or chooses it';
const eitherIsGood = 'either value is good: the last one stands, and the other stays among the earlier ones';
const toldByWords = 'it goes with the words beside it, about which people are asked';
const once = 'it is written once, when the row is made';
const oneWriter = 'only one person ever writes it';

/**
 * Registers about which nobody is asked, with the reason. A field of a record stands here or has a label in
 * `asked-fields.ts`; a test sees to that. A name ending in `.*` stands for a whole record.
 */
export const notAsked: Readonly<Record<string, string>> = {
  'member.role': once,
  'member.joinedOn': once,
  'device.*': bookkeeping,
  'application.remindOn': eitherIsGood,
  'application.addedOn': once,
  'applicationEvent.application': once,
  'applicationEvent.writtenAt': once,
  'step.whatOwnLang': toldByWords,
  'step.doneWhenOwnLang': toldByWords,
  'step.doneOn': eitherIsGood,
  'step.fromKind': once,
  'step.fromId': once,
  'step.helpAskedOn': eitherIsGood,
  'step.addedOn': once,
  'goal.whatOwnLang': toldByWords,
  'goal.whyOwnLang': toldByWords,
  'goal.doneOn': eitherIsGood,
  'goal.addedOn': once,
  'meeting.movedTo': bookkeeping,
  'sentCopy.*': once,
  'meeting.face': oneWriter,
  'meeting.addedOn': once,
  'agendaItem.meeting': eitherIsGood,
  'agendaItem.by': once,
  'agendaItem.doneOn': eitherIsGood,
  'agendaItem.addedOn': once,
  'ownFace.*': oneWriter,
  'cv.photo': eitherIsGood,
  'cv.withPhoto': eitherIsGood,
  'cv.addedOn': once,
  'cvItem.titleOwnLang': toldByWords,
  'cvItem.detailsOwnLang': toldByWords,
  'cvItem.cv': once,
  'comment.*': eitherIsGood,
  'version.*': once,
  'letter.application': eitherIsGood,
  'letter.addedOn': once,
  'note.titleOwnLang': toldByWords,
  'note.bodyOwnLang': toldByWords,
  'note.by': once,
  'note.aboutKind': bookkeeping,
  'note.aboutId': bookkeeping,
  'note.addedOn': once,
  'knownWord.*': once,
  'spaceKey.*': bookkeeping,
  'move.*': bookkeeping,
};
