/** Nine digits that pass the test of a citizen service number, however they are cut up. */
const NINE_DIGITS = /(?<![\d+])\d(?:[ .-]?\d){8}(?![ .-]?\d)/gu;
const WEIGHTS = [9, 8, 7, 6, 5, 4, 3, 2, -1];

function isCitizenNumber(text: string): boolean {
  const digits = text.replace(/\D/gu, '');
  const sum = WEIGHTS.reduce((all, weight, at) => all + weight * Number(digits[at]), 0);
  return /[1-9]/u.test(digits) && sum % 11 === 0;
}

/** Dutch words for being married or not: nobody may ask for them, and they change nothing about the work. */
const MARRIAGE =
  /(?<!\p{L})(?:(?:on)?gehuwd|(?:on)?getrouwd|gescheiden|weduwe|weduwnaar|burgerlijke staat|alleenstaand)(?!\p{L})/iu;

/** Whether a text tells what does not belong in any CV. Only what is sure: children may be somebody's work. */
export const saysPrivate = (text: string): boolean =>
  MARRIAGE.test(text) || (text.match(NINE_DIGITS) ?? []).some(isCitizenNumber);
