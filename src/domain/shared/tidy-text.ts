/** Signs that steer a machine and that nobody sees or types; a tab and the end of a line stay. */
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/gu;

/** What a person put in, as it is kept: equal words are equal signs, whatever keyboard they came from. */
export const tidyText = (text: string): string =>
  text.replaceAll('\r\n', '\n').replaceAll('\r', '\n').replace(CONTROL, '').normalize('NFC');
