// The rules of this house, as one ESLint plugin.
import { noMarkupText, noWebStorage, scriptUrl } from './content-security.mjs';
import { exceptionsHaveReasons, fileName, noBarrel, noDisabledTests } from './house.mjs';
import { layers } from './layers.mjs';
import { noAmbient } from './no-ambient.mjs';
import { noRawText } from './no-raw-text.mjs';

/** @type {import('eslint').ESLint.Plugin} */
export const house = {
  meta: { name: 'house' },
  rules: {
    layers,
    'no-raw-text': noRawText,
    'no-ambient': noAmbient,
    'no-barrel': noBarrel,
    'file-name': fileName,
    'no-disabled-tests': noDisabledTests,
    'exceptions-have-reasons': exceptionsHaveReasons,
    'no-markup-text': noMarkupText,
    'script-url': scriptUrl,
    'no-web-storage': noWebStorage,
  },
};
