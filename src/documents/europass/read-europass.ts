import { err, ok, type Result } from '#core/result/result.ts';
import { cvs } from '#domain/cv/model.ts';
import { Fitting, type FoundItem } from '../cv-file/fitting.ts';
import type { ReadResume, ResumeFault } from '../resume/read-resume.ts';
import type { XmlElement } from '../xml/model.ts';
import { readXml } from '../xml/read-xml.ts';
import { childAt, childrenOf, elementsIn, isNamed } from './elements.ts';
import { educationOf, workOf } from './experiences.ts';
import { foreignLanguageOf, motherTongueOf } from './languages.ts';
import { foundAchievements, foundSkills, licenceOf } from './lists.ts';
import { ownOf } from './own-words.ts';
import { personLeftOut, personOf, profileOf } from './person.ts';

/** A photo and papers stand in the file as letters. */
export const MAX_EUROPASS_BYTES = 4 * 1_048_576;

/** What the words of the standard say of the CV itself. */
export function saidOfCv(learner: XmlElement | undefined) {
  const { hobbies, references } = foundAchievements(learner);
  return {
    ...personOf(learner),
    licence: licenceOf(learner),
    hobbies,
    references,
    profile: profileOf(learner),
  };
}

const found =
  (read: (element: XmlElement) => FoundItem['said']) =>
  (element: XmlElement): FoundItem => ({ said: read(element), own: ownOf(element) });

function foundLanguages(learner: XmlElement | undefined): readonly FoundItem[] {
  const languages = childAt(learner, 'Skills', 'Linguistic');
  const listed = [
    ...childrenOf(childAt(languages, 'MotherTongueList'), 'MotherTongue').map(found(motherTongueOf)),
    ...childrenOf(childAt(languages, 'ForeignLanguageList'), 'ForeignLanguage').map(found(foreignLanguageOf)),
  ];
  const { order } = ownOf(languages);
  if (!Array.isArray(order) || order.length !== listed.length) return listed;
  const placeOf = (at: number): number => Number(order[at]) || 0;
  return listed
    .map((language, at) => ({ language, place: placeOf(at) }))
    .sort((a, b) => a.place - b.place)
    .map(({ language }) => language);
}

function foundItems(learner: XmlElement | undefined): readonly FoundItem[] {
  return [
    ...childrenOf(childAt(learner, 'WorkExperienceList'), 'WorkExperience').map(found(workOf)),
    ...childrenOf(childAt(learner, 'EducationList'), 'Education').map(found(educationOf)),
    ...foundAchievements(learner).items,
    ...foundLanguages(learner),
    ...foundSkills(learner),
  ];
}

/** Reads a SkillsPassport of Europass, version 3, of whatever program. Nothing is stored by this: it is shown first. */
export function readEuropass(text: string): Result<ReadResume, ResumeFault> {
  if (text.length > MAX_EUROPASS_BYTES) return err('too_large');
  const passport = readXml(text);
  if (passport === null) return err('damaged');
  if (!isNamed(passport, 'SkillsPassport')) return err('not_a_resume');
  const learner = childAt(passport, 'LearnerInfo');
  const own = ownOf(learner);
  const fitting = new Fitting();
  const { profile: statement, ...said } = saidOfCv(learner);
  const cv = fitting.cv({ ...said, ...own });
  const profile = fitting.text(
    typeof own['profile'] === 'string' ? own['profile'] : statement,
    cvs.fields.profile.maxLength,
  );
  const items = fitting.items(foundItems(learner));
  const says = Object.values(cv).some((value) => value !== '' && value !== null);
  if (!says && profile === '' && items.length === 0) return err('not_a_resume');
  return ok({
    resume: { cv, profile, items },
    leftOut: [
      ...personLeftOut(learner),
      ...foundAchievements(learner).leftOut,
      ...['AttachmentList', 'CoverLetter'].filter((name) => elementsIn(childAt(passport, name)).length > 0),
    ],
    isCut: fitting.isCut,
  });
}
