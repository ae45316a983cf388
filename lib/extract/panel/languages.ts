/**
 * Labels of views by language: another language is another row, not more code.
 *
 * First those that make a take by themselves, then those that make one in company ("What's next" heads many a FAQ).
 * Both are patterns of alternatives for folded text (`foldLabel`); a dot stands for a letter with an accent and for an
 * apostrophe, which pages write in many ways.
 */
export const perspectiveWords: readonly (readonly [sure: string, vague: string])[] = [
  [
    'why (?:it|this) matters|reality check|the big picture|between the lines|room for disagreement|we.re thinking|(?:our )?thought bubble|(?:the )?(?:bull|bear) case',
    'yes,? but|what.s (?:next|new)|(?:the )?bottom line|big picture|what (?:to watch|we.re watching|they.re saying)|the (?:other side|takeaway|upshot|intrigue|stakes|catch)|(?:our|my) (?:take|view)|state of play|zoom out|threat level|be smart',
  ],
  [
    'warum (?:das|es) wichtig ist|realit.tscheck|das gro(?:ß|ss)e ganze|zwischen den zeilen',
    'ja, aber|was ist neu|wie es weitergeht|unterm strich',
  ],
  [
    'pourquoi c.est important|l..preuve des faits|la vue d.ensemble|entre les lignes',
    'oui, mais|la suite|en r.sum.|.* retenir',
  ],
  [
    'por qu. (?:es )?importa(?:nte)?|ba.o de realidad|el panorama general|entre l.neas',
    's., pero|qu. sigue|en resumen',
  ],
  [
    'por que (?:isso |. )?importa(?:nte)?|choque de realidade|o panorama geral|nas entrelinhas',
    'sim, mas|o que vem a seguir|em resumo',
  ],
  ['なぜ重要(?:なの)?か|現実チェック|全体像', 'しかし|今後の展開|結論'],
  ['[为為](?:什[么麼]|何)重要|现实检验|大局|不同意见', '但是|下一步|我们的看法'],
];
