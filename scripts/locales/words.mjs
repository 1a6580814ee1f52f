// Words of the Dutch texts: what is too hard, and one word for one thing. From the list that the team agreed on; a text
// that needs such a word anyway is named in locales/exceptions.json with its reason.

/** Too hard for the reader, or office language. Each matches whole words, with the endings that are given. */
export const hardWords = [
  'accounts?',
  'applicaties?',
  'authenticatie',
  'cache',
  'competenties?',
  'conform',
  'evaluaties?',
  'evalueren',
  'foutmelding(?:en)?',
  'indienen',
  'ingediend',
  'middels',
  'obstakels?',
  'optioneel',
  'reflecties?',
  '(?:ge)?synchroniseer(?:d|t)?',
  'synchroniseren',
  'synchronisatie',
  'trajec(?:t|ten)',
  'valideren',
  'verplichte? veld(?:en)?',
  // Abbreviations: a reader of A2 does not know them, and read-aloud spells them.
  'd\\.m\\.v\\.?',
  'm\\.b\\.[tv]\\.?',
  'm\\.n\\.?',
  'evt\\.?',
  'i\\.v\\.m\\.?',
  't/m',
];

/** One word for one thing: what is written here has another word in this app. */
export const otherWords = [
  { words: ['opslaan', 'opgeslagen', 'sla op'], use: 'bewaar, bewaard' },
  { words: ['verwijder(?:en|d)?'], use: 'gooi weg, weggegooid' },
  { words: ['verzend(?:en)?', 'verzonden'], use: 'stuur, verstuurd' },
  {
    words: ['wijzig(?:en)?', 'gewijzigd', 'bewerk(?:en|t)?', 'aanpassen', 'aangepast', 'pas aan'],
    use: 'verander',
  },
  { words: ['toevoegen', 'toegevoegd', 'voeg toe'], use: 'zet erbij' },
  { words: ['voltooid', 'afgerond', 'gereed'], use: 'klaar' },
  { words: ['annuleer', 'annuleren', 'geannuleerd'], use: 'stop, terug' },
  { words: ['herstel(?:len)?', 'hersteld', 'ongedaan'], use: 'zet terug' },
  { words: ['selecteer', 'selecteren', 'geselecteerd'], use: 'kies' },
  { words: ['begeleiders?', 'coach(?:es)?'], use: 'mentor' },
  { words: ['afgewezen', 'afwijzing(?:en)?', 'niet gekozen'], use: 'deze keer niet gelukt' },
  { words: ['backups?', 'back-ups?'], use: 'reservekopie' },
  { words: ['mobiel', 'mobieltje', 'smartphones?'], use: 'telefoon' },
  { words: ['opvang'], use: 'oppas of kinderopvang' },
  { words: ['werkmap'], use: 'Werk' },
  { words: ['ontwikkelingsplan', 'actieplan'], use: 'mijn plan' },
  { words: ['herlaad', 'herladen', 'vernieuw(?:en)?'], use: 'open' },
  { words: ['organisaties?', 'werkgevers?'], use: 'bedrijf' },
  { words: ['vergadering(?:en)?', 'meetings?'], use: 'afspraak' },
  {
    words: ['(?<!eerste |op )gesprek(?:ken)?(?! gehad)'],
    use: 'afspraak (with the mentor) or sollicitatiegesprek',
  },
];

/** Not wrong, but rarely needed in a short text. */
export const heavyWords = ['wordt', 'worden', 'werd', 'werden', 'zal', 'zullen', 'zou', 'zouden'];
