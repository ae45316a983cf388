import { PageLink } from '@/components/common/PageLink';
import { cutText } from '@/lib/base/text';
import { type Bookmark, type CorrectableField, correctableFields } from '@/lib/bookmarks/bookmark';
import { factsAsRead, isCorrected } from '@/lib/bookmarks/correct';
import { formatDate } from '@/lib/i18n/format';
import { plural, t } from '@/lib/i18n/messages';
import { formatMoment } from '@/lib/i18n/moments';
import styles from './ProvenanceFacts.module.css';
import { ruleInWords } from './rule-words';

/** A value longer than this is cut here; it stands in full elsewhere. */
const maxValueLength = 160;

/** What is known of every field, and from where; under which addresses the page was met; who saved it, and when. */
export function ProvenanceFacts({ bookmark }: { readonly bookmark: Bookmark }) {
  const page = factsAsRead(bookmark);
  const known = correctableFields.filter(
    (field) => shownValue(bookmark, field) !== '' || page.evidence[field],
  );
  return (
    <div class={styles.provenance}>
      <table>
        <caption class="visually-hidden">{t('provenance_fields')}</caption>
        <tbody>
          {known.map((field) => (
            <tr key={field}>
              <th scope="row">{t(`field_${field}`)}</th>
              <td>
                <span dir="auto">{shownValue(bookmark, field) || t('provenance_nothing')}</span>
                <Source bookmark={bookmark} field={field} rule={page.evidence[field]} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <h3>{t('provenance_addresses')}</h3>
      <ul>
        {[...new Set([bookmark.url, ...bookmark.aliases])].map((address) => (
          <li key={address}>
            <PageLink class={styles.address} url={address}>
              {address}
            </PageLink>
          </li>
        ))}
      </ul>
      <p>{t('provenance_saved', { moment: formatMoment(bookmark.savedAt), profile: bookmark.savedBy })}</p>
    </div>
  );
}

interface SourceProps {
  readonly bookmark: Bookmark;
  readonly field: CorrectableField;
  readonly rule: string | undefined;
}

/** Who says so: the user, or a rule, in words and by its name. */
function Source({ bookmark, field, rule }: SourceProps) {
  if (isCorrected(bookmark, field)) return <small>{t('provenance_yours')}</small>;
  if (rule === undefined) return null;
  return (
    <small>
      {ruleInWords(rule)} <code>{rule}</code>
    </small>
  );
}

function shownValue(bookmark: Bookmark, field: CorrectableField): string {
  const value = bookmark[field];
  if (value === null) return '';
  if (field === 'takes') return bookmark.takes.length === 0 ? '' : plural('takes', bookmark.takes.length);
  if (field === 'kind') return t(`kind_${bookmark.kind}`);
  if (field === 'publishedAt' || field === 'modifiedAt') return formatDate(String(value)) || String(value);
  return cutText(Array.isArray(value) ? value.join(', ') : String(value), maxValueLength);
}
