import type { ComponentChildren, ComponentType } from 'preact';
import { useState } from 'preact/hooks';
import { type AppError, unexpected } from '@/lib/base/errors';
import styles from './Disclosure.module.css';
import { ErrorNotice } from './ErrorNotice';

interface DisclosureProps<Props extends object> {
  readonly summary: ComponentChildren;
  /** Fetches what is inside; called when it is opened for the first time. */
  readonly load: () => Promise<ComponentType<Props>>;
  readonly props: Props;
}

/** Something that few people open: closed, it costs one line; its code is loaded when it is opened. */
export function Disclosure<Props extends object>({ summary, load, props }: DisclosureProps<Props>) {
  const [Content, setContent] = useState<ComponentType<Props> | null>(null);
  const [error, setError] = useState<AppError | null>(null);
  const onToggle = (event: Event & { readonly currentTarget: HTMLDetailsElement }) => {
    if (!event.currentTarget.open || Content !== null) return;
    setError(null);
    load().then(
      (loaded) => setContent(() => loaded),
      (thrown) => setError(unexpected(thrown)),
    );
  };
  return (
    <details class={styles.disclosure} onToggle={onToggle}>
      <summary dir="auto">{summary}</summary>
      <ErrorNotice error={error} />
      {Content && <Content {...props} />}
    </details>
  );
}
