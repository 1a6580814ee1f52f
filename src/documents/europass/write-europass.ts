import type { CvSection } from '#domain/cv/model.ts';
import { itemsOf, type CvContent, type CvItem } from '#domain/cv/rules.ts';
import { differences } from '../cv-file/differences.ts';
import { CV_NAMES, fieldsOf, type ItemFields } from '../cv-file/fields.ts';
import type { XmlElement } from '../xml/model.ts';
import { writeXml } from '../xml/write-xml.ts';
import { element, nested } from './elements.ts';
import { educationElement, educationOf, workElement, workOf } from './experiences.ts';
import { foreignLanguageOf, isMotherTongue, languageElement, motherTongueOf } from './languages.ts';
import { achievementElements, skillElements } from './lists.ts';
import { withOwn } from './own-words.ts';
import { headline, identification } from './person.ts';
import { saidOfCv } from './read-europass.ts';

const NAMESPACE = 'http://europass.cedefop.europa.eu/Europass';
const PLACE = 'https://europass.cedefop.europa.eu/xml/v3.3.0/EuropassSchema.xsd';

type ElementOf = (item: CvItem) => XmlElement;

/** The items of some sections in one list of the standard, each with what the standard does not say of it. */
const listed = (
  items: readonly CvItem[],
  sections: readonly CvSection[],
  write: ElementOf,
  read: (element: XmlElement) => ItemFields,
): readonly XmlElement[] =>
  sections
    .flatMap((section) => itemsOf(items, section))
    .map((item) => {
      const one = write(item);
      return withOwn(one, differences(fieldsOf(item), read(one)));
    });

/** The standard has mother tongues first; the order that she chose stands beside it. */
function linguistic(items: readonly CvItem[]): readonly XmlElement[] {
  const chosen = itemsOf(items, 'language');
  const [mother, foreign] = [chosen.filter(isMotherTongue), chosen.filter((item) => !isMotherTongue(item))];
  const order = [...mother, ...foreign].map((item) => chosen.indexOf(item));
  return nested(
    ['Linguistic'],
    [
      ...nested(['MotherTongueList'], listed(mother, ['language'], languageElement, motherTongueOf)),
      ...nested(['ForeignLanguageList'], listed(foreign, ['language'], languageElement, foreignLanguageOf)),
    ],
  ).map((languages) => withOwn(languages, order.every((place, at) => place === at) ? {} : { order }));
}

function learnerInfo({ cv, profile, items }: CvContent): XmlElement {
  const learner = element('LearnerInfo', [
    ...identification(cv),
    ...headline(profile),
    ...nested(['WorkExperienceList'], listed(items, ['work', 'home', 'volunteering'], workElement, workOf)),
    ...nested(['EducationList'], listed(items, ['education', 'course'], educationElement, educationOf)),
    ...nested(['Skills'], [...linguistic(items), ...skillElements(cv, items)]),
    ...nested(['AchievementList'], achievementElements(cv, items)),
  ]);
  const wanted = Object.fromEntries(CV_NAMES.map((name) => [name, cv[name]]));
  return withOwn(learner, differences({ ...wanted, profile }, saidOfCv(learner)));
}

/** A CV as SkillsPassport of Europass 3.3.0. */
export function writeEuropass(content: CvContent, madeAt: number): string {
  const at = new Date(madeAt).toISOString();
  return writeXml(
    element(
      'SkillsPassport',
      [
        element('DocumentInfo', [
          element('DocumentType', ['ECV']),
          element('CreationDate', [at]),
          element('LastUpdateDate', [at]),
          element('XSDVersion', ['V3.3']),
          element('Generator', ['Werkmaat']),
        ]),
        learnerInfo(content),
      ],
      {
        xmlns: NAMESPACE,
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
        'xsi:schemaLocation': `${NAMESPACE} ${PLACE}`,
        locale: 'nl',
      },
    ),
  );
}
