import type { Cv } from '#domain/cv/rules.ts';
import { isEmail, isWebAddress, phoneOf } from '../cv-file/addresses.ts';
import type { XmlElement } from '../xml/model.ts';
import { around, childAt, childrenOf, elementsIn, nested, textAt } from './elements.ts';
import { dateElement, dayOf } from './periods.ts';

/** The standard has two names where a CV here has one: its first word, and the rest of it. */
function nameElements(name: string): readonly XmlElement[] {
  const [first = '', ...rest] = name.trim().split(' ');
  return nested(['PersonName'], [...around(['FirstName'], first), ...around(['Surname'], rest.join(' '))]);
}

/** Letters that an address in the standard may have; the browser takes more. */
const WEB_LETTERS = /^(?:[\w.~:/?#@!$&'()*+,;=-]|%[\dA-Fa-f]{2})+$/u;
const isWrittenLink = (link: string): boolean => isWebAddress(link) && WEB_LETTERS.test(link);

/** Never what a CV here does not say: no gender, no title. */
export const identification = (cv: Cv): readonly XmlElement[] =>
  nested(
    ['Identification'],
    [
      ...nameElements(cv.name),
      ...nested(
        ['ContactInfo'],
        [
          ...nested(
            ['Address', 'Contact'],
            [...around(['AddressLine'], cv.address), ...around(['Municipality'], cv.town)],
          ),
          ...around(['Email', 'Contact'], isEmail(cv.email) ? cv.email : ''),
          ...around(['TelephoneList', 'Telephone', 'Contact'], cv.phone),
          ...around(['WebsiteList', 'Website', 'Contact'], isWrittenLink(cv.link) ? cv.link : ''),
        ],
      ),
      ...nested(
        ['Demographics'],
        [
          ...dateElement('Birthdate', cv.birthOn ?? ''),
          ...around(['NationalityList', 'Nationality', 'Label'], cv.nationality),
        ],
      ),
    ],
  );

const joined = (texts: readonly string[], between: string): string =>
  texts.filter((text) => text !== '').join(between);

export function personOf(learner: XmlElement | undefined) {
  const person = childAt(learner, 'Identification');
  const contact = childAt(person, 'ContactInfo');
  const address = childAt(contact, 'Address', 'Contact');
  const demographics = childAt(person, 'Demographics');
  return {
    name: joined([textAt(person, 'PersonName', 'FirstName'), textAt(person, 'PersonName', 'Surname')], ' '),
    address: joined(
      ['AddressLine', 'AddressLine2', 'PostalCode'].map((name) => textAt(address, name)),
      ', ',
    ),
    town: textAt(address, 'Municipality'),
    email: textAt(contact, 'Email', 'Contact'),
    phone: phoneOf(textAt(contact, 'TelephoneList', 'Telephone', 'Contact')),
    link: textAt(contact, 'WebsiteList', 'Website', 'Contact'),
    birthOn: dayOf(childAt(demographics, 'Birthdate')),
    nationality: joined(
      childrenOf(childAt(demographics, 'NationalityList'), 'Nationality').map((one) => textAt(one, 'Label')),
      ', ',
    ),
  };
}

/** The headline of the standard says what somebody looks for, or who somebody is; here it is the second. */
const STATEMENT = 'personal_statement';

export const headline = (profile: string): readonly XmlElement[] =>
  profile.trim() === ''
    ? []
    : nested(
        ['Headline'],
        [...around(['Type', 'Code'], STATEMENT), ...around(['Description', 'Label'], profile)],
      );

export function profileOf(learner: XmlElement | undefined): string {
  const isProfile = textAt(learner, 'Headline', 'Type', 'Code') === STATEMENT;
  return isProfile ? textAt(learner, 'Headline', 'Description', 'Label') : '';
}

/** Names of elements with something in them that a CV here has no place for. */
export function personLeftOut(learner: XmlElement | undefined): readonly string[] {
  const person = childAt(learner, 'Identification');
  const contact = childAt(person, 'ContactInfo');
  const isOther = textAt(learner, 'Headline', 'Description', 'Label') !== '' && profileOf(learner) === '';
  return [
    ...(isOther ? ['Headline'] : []),
    ...['Photo', 'Signature'].filter((name) => childAt(person, name) !== undefined),
    ...['TelephoneList', 'WebsiteList'].filter((name) => elementsIn(childAt(contact, name)).length > 1),
    ...(childAt(contact, 'InstantMessagingList', 'InstantMessaging') === undefined
      ? []
      : ['InstantMessagingList']),
  ];
}
