import { glyphOf, voiceOf } from '@/lib/panel/speaker';
import styles from './Glyph.module.css';

/** A speaker's mark: the same letter and colour wherever they speak. Decoration; the name stands beside it. */
export function Glyph({ name, isSmall = false }: { readonly name: string; readonly isSmall?: boolean }) {
  return (
    <span
      class={`${styles.glyph} ${isSmall ? styles.small : ''}`}
      style={{ background: `var(--voice-${voiceOf(name)})` }}
      aria-hidden="true"
    >
      {glyphOf(name)}
    </span>
  );
}
