import type { ComponentChildren } from 'preact';
import { useErrorBoundary } from 'preact/hooks';
import { unexpected } from '@/lib/base/errors';
import { ErrorNotice } from './ErrorNotice';

/** Where a bug in a screen ends: said, with details to copy, instead of an empty window. */
export function ErrorBoundary({ children }: { readonly children: ComponentChildren }) {
  const [bug] = useErrorBoundary();
  return bug === undefined ? children : <ErrorNotice error={unexpected(bug)} />;
}
