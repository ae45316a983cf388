import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { type AppError, unexpected } from '@/lib/base/errors';
import { ErrorNotice } from './ErrorNotice';

export interface LoadedProps<Props extends object> {
  /** Fetches the component; called once. */
  readonly load: () => Promise<ComponentType<Props>>;
  readonly props: Props;
}

/** A component whose code is loaded when it is first shown: what few people open costs the others nothing. */
export function Loaded<Props extends object>({ load, props }: LoadedProps<Props>) {
  const [Content, setContent] = useState<ComponentType<Props> | null>(null);
  const [error, setError] = useState<AppError | null>(null);
  useEffect(() => {
    load().then(
      (loaded) => setContent(() => loaded),
      (thrown) => setError(unexpected(thrown)),
    );
  }, []);
  return Content ? <Content {...props} /> : <ErrorNotice error={error} />;
}
