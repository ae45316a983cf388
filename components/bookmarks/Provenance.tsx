import { Disclosure } from '@/components/common/Disclosure';
import type { Bookmark } from '@/lib/bookmarks/bookmark';
import { t } from '@/lib/i18n/messages';

const loadFacts = async () => (await import('./ProvenanceFacts')).ProvenanceFacts;

/** "Where this comes from": closed until somebody wonders. */
export function Provenance({ bookmark }: { readonly bookmark: Bookmark }) {
  return <Disclosure summary={t('provenance')} load={loadFacts} props={{ bookmark }} />;
}
