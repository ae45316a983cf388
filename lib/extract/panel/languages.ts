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
    'yes,? but|what.s (?:next|new)|(?:the )?bottom line|big picture|what (?:to watch|we.re (?:watching|hearing)|they.re saying|it means)|the (?:other side|takeaway|upshot|intrigue|stakes|catch)|(?:our|my) (?:take|view)|state of play|zoom (?:in|out)|threat level|be smart|so what|what this means|why you should care|counter-?(?:point|argument)|devil.s advocate|the (?:risks?|upside|downside|pushback)',
  ],
  [
    'warum (?:das|es|dies) (?:wichtig ist|z.hlt)|darum ist (?:das|es) wichtig|realit.ts-?check|das gro(?:ß|ss)e (?:ganze|bild)|zwischen den zeilen|raum f.r widerspruch|die gegen(?:position|meinung)',
    'ja,? aber|was (?:ist neu|neu ist|das bedeutet|wir denken)|wie (?:es weitergeht|geht es weiter)|was (?:jetzt|als n.chstes) kommt|wor?auf wir achten|was wir beobachten|ausblick|einordnung|unterm strich|fazit|die andere seite',
  ],
  [
    'pourquoi (?:c.est important|(?:.|ce)l?a compte)|(?:l..preuve|retour|v.rification) (?:.|des) (?:la r.alit.|faits)|la vue d.ensemble|entre les lignes|place au d.saccord',
    'oui,? mais|la suite|et (?:maintenant|apr.s|ensuite)|. suivre|ce qu.* surveillS+|l.essentiel|au final|en r.sum.|.* retenir|vue d.ensemble|l.autre (?:c.t.|point de vue)|quoi de neuf|notre avis',
  ],
  [
    'por qu. (?:es )?importa(?:nte)?|(?:ba.o|verificaci.n) de (?:la )?realidad|el panorama (?:general|completo)|entre l.neas|espacio para el desacuerdo',
    's.,? pero|(?:lo )?qu. (?:sigue|viene)|y ahora(?: qu.)?|en (?:resumen|definitiva)|(?:la )?conclusi.n|qu. (?:observar|vigilar)|la otra cara|el otro lado|lo nuevo|nuestra opini.n',
  ],
  [
    'por ?qu. (?:isso |. )?importa(?:nte)?|(?:choque|checagem) d[ae] realidade|o (?:panorama|quadro) geral|(?:n?as )?entrelinhas|espa.o para discord.ncia',
    'sim,? mas|o que (?:vem a seguir|vem por a.|estamos observando|observar)|e agora|em resumo|conclus.o|no fim das contas|o outro lado|o que h. de novo|nossa opini.o',
  ],
  [
    'なぜ(?:重要|大切)(?:なの)?か|重要な理由|現実(?:チェック|確認)|全体像|行間を読む|反対意見|異論|別の見方',
    'しかし|ただし|だが|とはいえ|(?:今後|次)の(?:展開|焦点|見通し)|今後どうなる|注目点|結論|まとめ|要するに|何が新しいの?か',
  ],
  [
    '[为為](?:什[么麼]|何)[这這]?很?重要|[现現][实實](?:检验|檢驗)|大局|全局|字里行间|不同(?:意[见見]|声音)|反方(?:观点|意见)',
    '但是?|不过|然而|下一步|接下来|展望|后续|结论|总结|底线|归根结底|[值我].{0,2}关注|看点|另一[方面]|我们的(?:看法|观点)',
  ],
];
