/**
 * Labels of views by language: another language is another row, not more code.
 *
 * First those that make a take by themselves, then those that make one in company ("What's next" heads many a FAQ).
 * Both are patterns of alternatives for folded text (`foldLabel`); a dot stands for a letter with an accent and for an
 * apostrophe, which pages write in many ways.
 */
export const perspectiveWords: readonly (readonly [sure: string, vague: string])[] = [
  [
    'why (?:it|this) matters|reality check|the big(?:ger)? picture|between the lines|room for disagreement|we.re thinking|(?:our )?thought bubble|(?:the )?(?:bull|bear) case',
    'yes,? but|what.s (?:next|new)|(?:the )?bottom line|big picture|what (?:to watch|we.re (?:watching|hearing)|they.re saying|it means)|the (?:other side|takeaway|upshot|intrigue|stakes|catch)|(?:our|my) (?:take|view)|state of play|zoom (?:in|out)|threat level|be smart',
  ],
  [
    'warum (?:das|es|dies) wichtig ist|realit.ts-?check|das gro(?:ß|ss)e (?:ganze|bild)|zwischen den zeilen|raum f.r widerspruch|die gegen(?:position|meinung)',
    'ja,? aber|was (?:ist neu|neu ist|das bedeutet|wir denken)|wie es weitergeht|unterm strich|fazit|die andere seite',
  ],
  [
    'pourquoi (?:c.est important|(?:.|ce)l?a compte)|(?:l..preuve|retour|v.rification) (?:.|des) (?:la r.alit.|faits)|la vue d.ensemble|entre les lignes|place au d.saccord',
    'oui,? mais|la suite|en r.sum.|.* retenir|vue d.ensemble|l.autre (?:c.t.|point de vue)|quoi de neuf|notre avis',
  ],
  [
    'por qu. (?:es )?importa(?:nte)?|(?:ba.o|verificaci.n) de (?:la )?realidad|el panorama (?:general|completo)|entre l.neas|espacio para el desacuerdo',
    's.,? pero|(?:lo )?qu. sigue|en resumen|la otra cara|el otro lado|lo nuevo|nuestra opini.n',
  ],
  [
    'por ?qu. (?:isso |. )?importa(?:nte)?|(?:choque|checagem) d[ae] realidade|o (?:panorama|quadro) geral|(?:n?as )?entrelinhas|espa.o para discord.ncia',
    'sim,? mas|o que vem a seguir|em resumo|o outro lado|o que h. de novo|nossa opini.o',
  ],
  [
    'なぜ(?:重要|大切)(?:なの)?か|重要な理由|現実(?:チェック|確認)|全体像|行間を読む|反対意見|異論|別の見方',
    'しかし|ただし|今後の展開|結論|何が新しいの?か',
  ],
  [
    '[为為](?:什[么麼]|何)[这這]?很?重要|[现現][实實](?:检验|檢驗)|大局|全局|字里行间|不同(?:意[见見]|声音)|反方(?:观点|意见)',
    '但是|不过|下一步|底线|另一[方面]|我们的(?:看法|观点)',
  ],
];
