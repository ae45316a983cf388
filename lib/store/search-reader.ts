import type { AppError } from '@/lib/base/errors';
import { ok, type Result } from '@/lib/base/result';
import type { KeptSearch } from '@/lib/bookmarks/saved-search';
import type { Connection } from './connection';
import { searchesIn } from './saved-searches';
import { attempt } from './store-error';

/** What the library page reads of saved searches; apart from the library's reader, which the popup waits for. */
export class SearchReader {
  constructor(private readonly connection: Connection) {}

  /** Every saved search, by name. */
  searches(): Promise<Result<readonly KeptSearch[], AppError>> {
    return attempt(async () => ok(await this.connection.use(searchesIn)));
  }
}
