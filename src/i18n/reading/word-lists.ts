// Words of Dutch that are too hard, and one word for one thing. From the list that the team agreed on; a text of ours
// that needs such a word anyway is named in locales/exceptions.json with its reason.

/** A pattern of whole words, with the endings that are given, and a plain word where there is one. */
export interface HardWord {
  readonly words: string;
  readonly rather?: string;
}

/** Too hard for the reader, or office language. */
export const hardWords: readonly HardWord[] = [
  { words: 'accounts?' },
  { words: 'applicaties?', rather: 'app' },
  { words: 'authenticatie' },
  { words: 'cache' },
  { words: 'competenties?', rather: 'wat je goed kunt' },
  { words: 'conform', rather: 'volgens' },
  { words: 'evaluaties?', rather: 'terugkijken' },
  { words: 'evalueren', rather: 'terugkijken' },
  { words: 'foutmelding(?:en)?', rather: 'fout' },
  { words: 'indienen', rather: 'sturen' },
  { words: 'ingediend', rather: 'gestuurd' },
  { words: 'middels', rather: 'met' },
  { words: 'obstakels?', rather: 'wat lastig is' },
  { words: 'optioneel', rather: 'mag je leeg laten' },
  { words: 'reflecties?', rather: 'terugkijken' },
  { words: '(?:ge)?synchroniseer(?:d|t)?' },
  { words: 'synchroniseren' },
  { words: 'synchronisatie' },
  { words: 'trajec(?:t|ten)', rather: 'plan' },
  { words: 'valideren', rather: 'nakijken' },
  { words: 'verplichte? veld(?:en)?' },
  // Abbreviations: a reader of A2 does not know them, and read-aloud spells them.
  { words: 'd\\.m\\.v\\.?', rather: 'met' },
  { words: 'm\\.b\\.t\\.?', rather: 'over' },
  { words: 'm\\.b\\.v\\.?', rather: 'met' },
  { words: 'm\\.n\\.?', rather: 'vooral' },
  { words: 'evt\\.?', rather: 'misschien' },
  { words: 'i\\.v\\.m\\.?', rather: 'omdat' },
  { words: 't/m', rather: 'tot en met' },
];

/** What a writer often takes, and a plainer word for it. Only for advice: our own texts have their own rules. */
export const plainerWords: readonly HardWord[] = [
  { words: 'aangezien', rather: 'omdat' },
  { words: 'alvorens', rather: 'voor' },
  { words: 'betreffende', rather: 'over' },
  { words: 'contact opnemen', rather: 'bellen' },
  { words: 'derhalve', rather: 'daarom' },
  { words: 'desbetreffende', rather: 'deze' },
  { words: 'desondanks', rather: 'toch' },
  { words: 'dient te', rather: 'moet' },
  { words: 'echter', rather: 'maar' },
  { words: 'eveneens', rather: 'ook' },
  { words: 'gedurende', rather: 'tijdens' },
  { words: 'indien', rather: 'als' },
  { words: 'kwalificaties?', rather: 'wat je kunt' },
  { words: 'motivatie', rather: 'waarom je dit wilt' },
  { words: 'omtrent', rather: 'over' },
  { words: 'realiseren', rather: 'maken' },
  { words: 'teneinde', rather: 'om' },
  { words: 'tevens', rather: 'ook' },
  { words: 'trachten', rather: 'proberen' },
  { words: 'uiterlijk', rather: 'op zijn laatst' },
  { words: 'vaardigheden', rather: 'wat je kunt' },
  { words: 'wederom', rather: 'weer' },
];

/** One word for one thing: what is written here has another word in this app. */
export const otherWords: readonly { readonly words: readonly string[]; readonly use: string }[] = [
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
