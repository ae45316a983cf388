import type { ComponentChildren } from 'preact';
import { toHttpUrl } from '@/lib/bookmarks/normalize-url';

interface PageLinkProps {
  readonly url: string;
  readonly class?: string | undefined;
  /** Called when it is followed, in whichever way. */
  readonly onOpen?: () => void;
  readonly tabIndex?: number;
  readonly children: ComponentChildren;
}

/** A link to a saved page, in a new tab that does not learn where it was opened. An address not of the web is text. */
export function PageLink({ url, class: className, onOpen, tabIndex, children }: PageLinkProps) {
  const href = toHttpUrl(url)?.href;
  if (href === undefined) return <span class={className}>{children}</span>;
  const onMiddleClick = (event: MouseEvent) => event.button === 1 && onOpen?.();
  return (
    <a
      class={className}
      href={href}
      target="_blank"
      rel="noreferrer"
      tabIndex={tabIndex}
      onClick={onOpen}
      onAuxClick={onMiddleClick}
    >
      {children}
    </a>
  );
}
