import { SIDE_EVENTS, SOURCES, STATUSES } from '#domain/applications/model.ts';
import type { PlainKey } from '#i18n/word-key.ts';

type Codes = Readonly<Record<string, PlainKey>>;

const result: Codes = {
  done: 'fields.value.result.done',
  almost: 'fields.value.result.almost',
  notNeeded: 'fields.value.result.notNeeded',
};

const level: Codes = {
  motherTongue: 'fields.value.level.motherTongue',
  good: 'fields.value.level.good',
  fair: 'fields.value.level.fair',
  learning: 'fields.value.level.learning',
};

const yesNo: Codes = { yes: 'fields.value.yes', no: 'fields.value.no' };

/** The words of the codes of a field; the codes are those of its definition, but for the empty one. */
export const valueCodes: Readonly<Record<string, Codes>> = {
  'pair.phase': {
    alone: 'fields.value.phase.alone',
    together: 'fields.value.phase.together',
    aftercare: 'fields.value.phase.aftercare',
    ended: 'fields.value.phase.ended',
  },
  'application.source': Object.fromEntries(
    SOURCES.filter((source) => source !== '').map((source) => [
      source,
      `applications.field.source.${source}` as const,
    ]),
  ),
  'step.result': result,
  'goal.result': result,
  'goal.kind': {
    work: 'fields.value.goalKind.work',
    ownBusiness: 'fields.value.goalKind.ownBusiness',
    learning: 'fields.value.goalKind.learning',
    experienceCertificate: 'fields.value.goalKind.experienceCertificate',
    volunteering: 'fields.value.goalKind.volunteering',
    language: 'fields.value.goalKind.language',
    practical: 'fields.value.goalKind.practical',
  },
  'meeting.kind': {
    weekly: 'fields.value.meetingKind.weekly',
    intake: 'fields.value.meetingKind.intake',
    training: 'fields.value.meetingKind.training',
    threeMonths: 'fields.value.meetingKind.threeMonths',
    end: 'fields.value.meetingKind.end',
    aftercare: 'fields.value.meetingKind.aftercare',
  },
  'meeting.state': {
    planned: 'fields.value.meetingState.planned',
    held: 'fields.value.meetingState.held',
    missed: 'fields.value.meetingState.missed',
    cancelled: 'fields.value.meetingState.cancelled',
  },
  'meeting.reason': {
    childIll: 'fields.value.missReason.childIll',
    noChildcare: 'fields.value.missReason.noChildcare',
    ill: 'fields.value.missReason.ill',
    forgot: 'fields.value.missReason.forgot',
    work: 'fields.value.missReason.work',
    other: 'fields.value.missReason.other',
  },
  'meeting.childcare': {
    needed: 'fields.value.childcare.needed',
    arranged: 'fields.value.childcare.arranged',
  },
  'cv.kind': {
    chronological: 'fields.value.cvKind.chronological',
    skills: 'fields.value.cvKind.skills',
    mixed: 'fields.value.cvKind.mixed',
  },
  'cv.look': { line: 'cv.look.line', calm: 'cv.look.calm', side: 'cv.look.side' },
  'letter.kind': {
    vacancy: 'letters.kind.vacancy',
    open: 'letters.kind.open',
    email: 'letters.kind.email',
    script: 'letters.kind.script',
  },
  'cvItem.section': {
    work: 'fields.value.cvSection.work',
    home: 'fields.value.cvSection.home',
    volunteering: 'fields.value.cvSection.volunteering',
    education: 'fields.value.cvSection.education',
    course: 'fields.value.cvSection.course',
    language: 'fields.value.cvSection.language',
    skill: 'fields.value.cvSection.skill',
    qualification: 'fields.value.cvSection.qualification',
    quality: 'fields.value.cvSection.quality',
  },
  'cvItem.diploma': {
    yes: 'fields.value.diploma.yes',
    no: 'fields.value.diploma.no',
    busy: 'fields.value.diploma.busy',
  },
  'cvItem.valued': yesNo,
  'cvItem.speaking': level,
  'cvItem.reading': level,
  'cvItem.writing': level,
};

/** Codes whose words depend on who reads: `use-status-words`. */
export const voicedCodes: Readonly<Record<string, readonly string[]>> = {
  'applicationEvent.status': STATUSES,
  'applicationEvent.done': SIDE_EVENTS,
};
