import { foldLabel } from './words';

/**
 * Labels under which outlets print their view, by language and by how much they prove. A sure one makes a take by
 * itself; a vague one ("What's next" heads many a FAQ) only in company; a plain one heads facts and ends a take.
 */
interface PerspectiveWords {
  readonly sure: string;
  readonly vague: string;
  readonly plain: string;
}

/** Labels of one kind, folded, parted by bars. */
const words: Readonly<Record<string, PerspectiveWords>> = {
  en: {
    sure: "why it matters|why this matters|reality check|the big picture|between the lines|room for disagreement|we're thinking|our thought bubble|thought bubble",
    vague:
      "yes, but|yes but|what's next|what's new|the bottom line|bottom line|big picture|what to watch|the other side|what we're watching|the takeaway|our take|my take|the upshot|state of play|the intrigue|zoom out|what they're saying|the stakes|the catch|threat level|our view|be smart",
    plain:
      'driving the news|by the numbers|zoom in|catch up quick|catch up fast|flashback|how it works|results|details|the details|go deeper|know more|notable|the scoop|the news|of note|behind the news|context|background|what happened|what we know|the latest|step back|related',
  },
  de: {
    sure: 'warum das wichtig ist|warum es wichtig ist|realitätscheck|das große ganze|zwischen den zeilen|die gegenposition',
    vague: 'ja, aber|wie es weitergeht|unterm strich|das fazit|fazit|was neu ist|unsere einschätzung',
    plain: 'die details|hintergrund|in zahlen|was passiert ist',
  },
  fr: {
    sure: "pourquoi c'est important|l'épreuve des faits|la vue d'ensemble|entre les lignes",
    vague: "oui, mais|et maintenant|la suite|en résumé|l'essentiel|quoi de neuf|notre avis",
    plain: 'les détails|le contexte|en chiffres|les faits',
  },
  es: {
    sure: 'por qué importa|por qué es importante|el panorama general|entre líneas',
    vague: 'sí, pero|qué sigue|en resumen|la conclusión|qué hay de nuevo|nuestra opinión',
    plain: 'los detalles|el contexto|en cifras|los hechos',
  },
};

export type PerspectiveKind = keyof PerspectiveWords;

const kindsByLabel = new Map<string, PerspectiveKind>(
  Object.values(words).flatMap((language) =>
    (['plain', 'vague', 'sure'] as const).flatMap((kind) =>
      language[kind].split('|').map((label) => [label, kind] as const),
    ),
  ),
);
const sureBeginnings = new Set([
  ...['th', 'a ', 'de', 'la'],
  ...Object.values(words).flatMap((language) => language.sure.split('|').map((label) => label.slice(0, 2))),
]);
/** "The view from Beijing", "Reed's view": the label itself names who speaks. */
const viewFrom = /^(?:(?:the|a) view from|der blick aus|la vue depuis|la vista desde) (.{2,40})$/i;
const viewOf = /^(\p{Lu}[\p{L}.-]+(?: \p{Lu}[\p{L}.-]+)?)['’]s view$/u;

/** A quick look at the first letters, before the real question. */
export function mayBePerspective(text: string): boolean {
  return sureBeginnings.has(
    text
      .replace(/^[^\p{L}]+/u, '')
      .slice(0, 2)
      .toLowerCase(),
  );
}

export function perspectiveKindOf(text: string): PerspectiveKind | null {
  if (text.length > 60) return null;
  const label = foldLabel(text);
  if (viewFrom.test(label)) return 'sure';
  return kindsByLabel.get(label) ?? (viewOf.test(text.trim()) ? 'vague' : null);
}

/** Whether the words are known for an angle rather than for somebody. */
export function isPerspective(text: string): boolean {
  const kind = perspectiveKindOf(text);
  return (kind === 'sure' || kind === 'vague') && speakerIn(text) === null;
}

/** The speaker whom a label names, if any. */
export function speakerIn(label: string): string | null {
  return (viewFrom.exec(label.trim()) ?? viewOf.exec(label.trim()))?.[1]?.replace(/\s*:$/, '') ?? null;
}
