import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import styles from './Disclosure.module.css';
import { Loaded, type LoadedProps } from './Loaded';

interface DisclosureProps<Props extends object> extends LoadedProps<Props> {
  readonly summary: ComponentChildren;
}

/** Something that few people open: closed, it costs one line; its code is loaded when it is opened. */
export function Disclosure<Props extends object>({ summary, ...content }: DisclosureProps<Props>) {
  const [wasOpened, setWasOpened] = useState(false);
  return (
    <details
      class={styles.disclosure}
      onToggle={(event) => setWasOpened(wasOpened || event.currentTarget.open)}
    >
      <summary dir="auto">{summary}</summary>
      {wasOpened && <Loaded {...content} />}
    </details>
  );
}
