import type applications from '#locales/nl/applications.json';
import type bothWrote from '#locales/nl/bothWrote.json';
import type common from '#locales/nl/common.json';
import type deleted from '#locales/nl/deleted.json';
import type demo from '#locales/nl/demo.json';
import type errors from '#locales/nl/errors.json';
import type fields from '#locales/nl/fields.json';
import type help from '#locales/nl/help.json';
import type hide from '#locales/nl/hide.json';
import type history from '#locales/nl/history.json';
import type join from '#locales/nl/join.json';
import type meetings from '#locales/nl/meetings.json';
import type mentees from '#locales/nl/mentees.json';
import type nav from '#locales/nl/nav.json';
import type save from '#locales/nl/save.json';
import type search from '#locales/nl/search.json';
import type settings from '#locales/nl/settings.json';
import type sharing from '#locales/nl/sharing.json';
import type start from '#locales/nl/start.json';
import type statuses from '#locales/nl/statuses.json';
import type today from '#locales/nl/today.json';
import type work from '#locales/nl/work.json';

/** The texts of the source language: the keys of all languages follow from it. One line per file of `locales/nl`. */
export interface DutchTexts {
  readonly applications: typeof applications;
  readonly bothWrote: typeof bothWrote;
  readonly common: typeof common;
  readonly deleted: typeof deleted;
  readonly demo: typeof demo;
  readonly errors: typeof errors;
  readonly fields: typeof fields;
  readonly help: typeof help;
  readonly hide: typeof hide;
  readonly history: typeof history;
  readonly join: typeof join;
  readonly meetings: typeof meetings;
  readonly mentees: typeof mentees;
  readonly nav: typeof nav;
  readonly save: typeof save;
  readonly search: typeof search;
  readonly settings: typeof settings;
  readonly sharing: typeof sharing;
  readonly start: typeof start;
  readonly statuses: typeof statuses;
  readonly today: typeof today;
  readonly work: typeof work;
}
