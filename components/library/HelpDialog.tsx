import buttons from '@/components/common/Button.module.css';
import { Dialog } from '@/components/common/Dialog';
import { t } from '@/lib/i18n/messages';
import { keymap, libraryCommands } from '@/lib/library/keymap';
import styles from './LibraryDialogs.module.css';

/** What can be typed into the search field, by the name of the sentence that explains it. */
const examples = {
  words: 'agents memory',
  phrase: '"world model"',
  not: '-crypto',
  tag: 'tag:safety',
  site: 'site:arxiv.org',
  by: 'by:karpathy',
  speaker: 'speaker:"The Skeptic"',
  kind: 'kind:paper',
  is: 'is:unread is:starred is:archived',
  dates: 'after:2026-04 before:2026-06-15',
  text: 'in:text transformer',
} as const;
const exampleNames = Object.keys(examples) as (keyof typeof examples)[];

/** What the search understands, and what the keys do. */
export function HelpDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog heading={t('help')} onClose={onClose} startsAtTop>
      <h3 class={styles.subheading}>{t('help_search')}</h3>
      <dl class={styles.sheet}>
        {exampleNames.map((name) => (
          <div key={name}>
            <dt>
              <code>{examples[name]}</code>
            </dt>
            <dd>{t(`search_${name}`)}</dd>
          </div>
        ))}
      </dl>
      <h3 class={styles.subheading}>{t('help_keys')}</h3>
      <dl class={styles.sheet}>
        {libraryCommands.map((command) => (
          <div key={command}>
            <dt>
              {keymap[command].map((key) => (
                <kbd key={key}>{shownKeys[key] ?? key}</kbd>
              ))}
            </dt>
            <dd>{t(`key_${command}`)}</dd>
          </div>
        ))}
      </dl>
      <footer class={styles.footer}>
        <button type="button" class={buttons.quiet} onClick={onClose}>
          {t('close')}
        </button>
      </footer>
    </Dialog>
  );
}

/** Keys as they are printed on keyboards, where that differs from their name. */
const shownKeys: Readonly<Record<string, string>> = { ArrowDown: '↓', ArrowUp: '↑', Escape: 'Esc' };
