import type { ComponentChildren } from 'preact';
import styles from '@/components/common/Disclosure.module.css';

interface PartProps {
  readonly summary: string;
  readonly children: ComponentChildren;
}

/** Something of a remote that is looked at now and then: closed, it says what it is in one line. */
export function Part({ summary, children }: PartProps) {
  return (
    <details class={styles.disclosure}>
      <summary>{summary}</summary>
      {children}
    </details>
  );
}
