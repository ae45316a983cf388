import { useMemo, useRef, useState } from 'preact/hooks';
import buttons from '@/components/common/Button.module.css';
import { useStepFocus } from '@/components/hooks/useStepFocus';
import { t } from '@/lib/i18n/messages';
import { drawQr, qrQuietModules } from '@/lib/sync/qr';
import styles from './SyncDialog.module.css';

interface PairingCodeProps {
  readonly code: string;
  readonly onDone: () => void;
}

/** What the next profile needs, once: to be copied, or held before its camera. */
export function PairingCode({ code, onDone }: PairingCodeProps) {
  const [sentence, setSentence] = useState('');
  const shown = useStepFocus<HTMLDivElement>(code);
  const text = useRef<HTMLTextAreaElement>(null);
  const drawing = useMemo(() => drawQr(code), [code]);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(code);
      setSentence(t('pairing_copied'));
    } catch {
      // The browser forbids it here; the person can still do it by hand, which the sentence says.
      text.current?.focus();
      setSentence(t('pairing_notCopied'));
    }
  };
  const side = (drawing?.size ?? 0) + 2 * qrQuietModules;
  return (
    <div ref={shown} class={styles.step}>
      <p>{t('pairing_why')}</p>
      <textarea
        ref={text}
        value={code}
        readOnly
        aria-label={t('joinWithCode_paste')}
        dir="ltr"
        spellcheck={false}
        onFocus={({ currentTarget }) => currentTarget.select()}
      />
      {drawing && (
        <svg
          class={styles.qr}
          viewBox={`${-qrQuietModules} ${-qrQuietModules} ${side} ${side}`}
          role="img"
          aria-label={t('pairing_drawn')}
        >
          <path d={drawing.path} fill="currentColor" fill-rule="evenodd" shape-rendering="crispEdges" />
        </svg>
      )}
      <p>
        <strong>{t('pairing_keep')}</strong>
      </p>
      <p role="status">{sentence}</p>
      <footer class={styles.footer}>
        <button type="button" class={buttons.primary} onClick={() => void copy()}>
          {t('pairing_copy')}
        </button>
        <button type="button" class={buttons.quiet} onClick={onDone}>
          {t('done')}
        </button>
      </footer>
    </div>
  );
}
