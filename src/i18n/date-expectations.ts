/**
 * What the dates must read in each language. Plain data, without Intl: the unit tests use it in Node, and the
 * end-to-end tests in Chromium, whose Intl knows fewer languages and has other data.
 */
export interface DateExpectation {
  readonly language: string;
  readonly call:
    | 'day'
    | 'dayWithYear'
    | 'shortDay'
    | 'shortDate'
    | 'weekday'
    | 'shortWeekday'
    | 'month'
    | 'dayNumber'
    | 'relative'
    | 'near'
    | 'nearCapital'
    | 'time'
    | 'dayAndTime'
    | 'lastDay';
  readonly day: string;
  readonly time?: string;
  readonly reads: string;
}

/** Monday. */
export const expectedToday = '2026-03-09';

export const dateExpectations: readonly DateExpectation[] = [
  { language: 'nl', call: 'day', day: '2026-03-09', reads: 'maandag 9 maart' },
  { language: 'nl', call: 'day', day: '2027-01-01', reads: 'vrijdag 1 januari 2027' },
  { language: 'nl', call: 'dayWithYear', day: '2026-03-09', reads: 'maandag 9 maart 2026' },
  { language: 'nl', call: 'shortDay', day: '2026-03-10', reads: 'di 10' },
  { language: 'nl', call: 'shortDate', day: '2026-03-09', reads: '9 maart' },
  { language: 'nl', call: 'shortDate', day: '2025-12-31', reads: '31 december 2025' },
  { language: 'nl', call: 'weekday', day: '2026-03-15', reads: 'zondag' },
  { language: 'nl', call: 'shortWeekday', day: '2026-03-15', reads: 'zo' },
  { language: 'nl', call: 'month', day: '2026-08-15', reads: 'augustus' },
  { language: 'nl', call: 'dayNumber', day: '2026-03-09', reads: '9' },
  { language: 'nl', call: 'relative', day: '2026-03-09', reads: 'vandaag' },
  { language: 'nl', call: 'relative', day: '2026-03-10', reads: 'morgen' },
  { language: 'nl', call: 'relative', day: '2026-03-08', reads: 'gisteren' },
  { language: 'nl', call: 'relative', day: '2026-03-12', reads: 'over 3 dagen' },
  { language: 'nl', call: 'relative', day: '2026-03-06', reads: '3 dagen geleden' },
  { language: 'nl', call: 'near', day: '2026-03-10', reads: 'morgen' },
  { language: 'nl', call: 'near', day: '2026-03-12', reads: 'donderdag 12 maart' },
  { language: 'nl', call: 'nearCapital', day: '2026-03-12', reads: 'Donderdag 12 maart' },
  { language: 'nl', call: 'time', day: '2026-03-09', time: '10:00', reads: '10 uur' },
  { language: 'nl', call: 'time', day: '2026-03-09', time: '00:00', reads: '0 uur' },
  { language: 'nl', call: 'time', day: '2026-03-09', time: '14:30', reads: '14.30 uur' },
  { language: 'nl', call: 'time', day: '2026-03-09', time: '09:05', reads: '9.05 uur' },
  { language: 'nl', call: 'dayAndTime', day: '2026-03-10', time: '10:00', reads: 'dinsdag 10 maart, 10 uur' },
  { language: 'nl', call: 'lastDay', day: '2026-03-11', reads: 'Laatste dag: woensdag 11 maart' },
  { language: 'nl', call: 'lastDay', day: '2026-03-06', reads: 'De laatste dag was vrijdag 6 maart' },

  { language: 'en', call: 'day', day: '2026-03-09', reads: 'Monday 9 March' },
  { language: 'en', call: 'shortDay', day: '2026-03-10', reads: 'Tue 10' },
  { language: 'en', call: 'relative', day: '2026-03-12', reads: 'in 3 days' },
  { language: 'en', call: 'time', day: '2026-03-09', time: '14:30', reads: '14:30' },
  { language: 'en', call: 'time', day: '2026-03-09', time: '16:00', reads: '16:00' },
  { language: 'en', call: 'lastDay', day: '2026-03-11', reads: 'Last day: Wednesday 11 March' },
  { language: 'en', call: 'lastDay', day: '2026-03-06', reads: 'The last day was Friday 6 March' },

  { language: 'tr', call: 'day', day: '2026-03-09', reads: '9 Mart Pazartesi' },
  { language: 'tr', call: 'dayWithYear', day: '2026-03-09', reads: '9 Mart 2026 Pazartesi' },
  { language: 'tr', call: 'shortDay', day: '2026-03-10', reads: '10 Sal' },
  { language: 'tr', call: 'month', day: '2026-08-15', reads: 'Ağustos' },
  { language: 'tr', call: 'relative', day: '2026-03-12', reads: '3 gün sonra' },
  { language: 'tr', call: 'relative', day: '2026-03-06', reads: '3 gün önce' },
  { language: 'tr', call: 'nearCapital', day: '2026-03-09', reads: 'Bugün' },
  { language: 'tr', call: 'dayAndTime', day: '2026-03-10', time: '16:30', reads: '10 Mart Salı, saat 16.30' },
  { language: 'tr', call: 'lastDay', day: '2026-03-11', reads: 'Son gün: 11 Mart Çarşamba' },
  { language: 'tr', call: 'lastDay', day: '2026-03-06', reads: 'Son gün geçti: 6 Mart Cuma' },

  // Months that both a Moroccan and a Syrian know: not غشت (ar-MA), not آب (ar-SY); digits 0 to 9; no ص or م.
  { language: 'ar', call: 'day', day: '2026-03-09', reads: 'الاثنين 9 مارس' },
  { language: 'ar', call: 'dayWithYear', day: '2026-08-15', reads: 'السبت 15 أغسطس 2026' },
  { language: 'ar', call: 'month', day: '2026-07-01', reads: 'يوليو' },
  { language: 'ar', call: 'month', day: '2026-09-01', reads: 'سبتمبر' },
  { language: 'ar', call: 'month', day: '2026-11-01', reads: 'نوفمبر' },
  { language: 'ar', call: 'month', day: '2026-12-01', reads: 'ديسمبر' },
  { language: 'ar', call: 'relative', day: '2026-03-09', reads: 'اليوم' },
  { language: 'ar', call: 'relative', day: '2026-03-11', reads: 'بعد يومين' },
  { language: 'ar', call: 'relative', day: '2026-03-12', reads: 'بعد 3 أيام' },
  { language: 'ar', call: 'relative', day: '2026-03-20', reads: 'بعد 11 يومًا' },
  { language: 'ar', call: 'relative', day: '2026-06-17', reads: 'بعد 100 يوم' },
  { language: 'ar', call: 'relative', day: '2026-06-20', reads: 'بعد 103 أيام' },
  { language: 'ar', call: 'relative', day: '2026-03-07', reads: 'قبل يومين' },
  { language: 'ar', call: 'time', day: '2026-03-09', time: '14:30', reads: 'الساعة 14:30' },
  {
    language: 'ar',
    call: 'dayAndTime',
    day: '2026-03-10',
    time: '10:00',
    reads: 'الثلاثاء 10 مارس، الساعة 10:00',
  },
  { language: 'ar', call: 'lastDay', day: '2026-03-11', reads: 'آخر يوم: الأربعاء 11 مارس' },
  { language: 'ar', call: 'lastDay', day: '2026-03-06', reads: 'مضى آخر يوم: الجمعة 6 مارس' },
];
