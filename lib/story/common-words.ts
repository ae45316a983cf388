/**
 * Words that say little about which event a story tells, whatever a small library's counts say: those of the grammar,
 * and those of headlines about companies and their products. Folded, plurals without their `s`.
 */
export const commonWords: ReadonlySet<string> = new Set(
  [
    // English grammar
    'a an and are as at be been but by can could do does did for from had has have he her his how if in into is it its',
    'just may me might more most my no not now of off on one only or our out over own says said say she should so some',
    'such than that the their them then there these they thi this those through to too two three under until up us very',
    'wa was we were what when where which while who whose why will with would you your after again all also about any',
    'because before being between both during each ever every few first second third here him many much nothing other',
    'per same still since tell take make made get got go going goe give come back down end even find found keep kept',
    // German, French, Spanish, Portuguese, Dutch, Italian grammar
    'der die da das den dem des ein eine einen einem einer und oder mit von vom fur fuer im in ist sind war auf zu zum zur bei',
    'nach uber wie wird werden nicht auch sich soll le la les un une des du de et est sont pour par sur dans avec qui que',
    'el los las una del y en es con por para como no nao o os as uma do da dos das em na nas ao com het een van op te aan',
    'il lo gli della dei di che per non sono',
    // headlines
    'new news app ai artificial intelligence model company firm start startup startups product service tool user people',
    'launch launche launches launched release released unveil unveiled announce announced introduce introduced show',
    'plan report reported first last next week month year day today time world million billion percent best better big',
    'could want need use used using work working open source data online web tech technology release update version',
    'top way thing everything everyone anybody nobody hand look read write ask start stop begin let help pay set put',
    'researcher developer customer maker year-old deal share price buy sell run call mean question question number half',
    'small large big cheap cheaper old young fast faster finally soon early late near took taken came great full',
  ]
    .join(' ')
    .split(' '),
);
