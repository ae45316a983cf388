import { useId, useRef, useState } from 'preact/hooks';
import buttons from '@/components/common/Button.module.css';
import { type MessageKey, t } from '@/lib/i18n/messages';
import {
  type ReaderSettings,
  readerFonts,
  readerSizes,
  readerSpacings,
  readerWidths,
} from '@/lib/settings/reader-settings';
import styles from './TypeControls.module.css';

interface TypeControlsProps {
  readonly settings: ReaderSettings;
  readonly onChange: (changes: Partial<ReaderSettings>) => void;
}

/** How the text is set: a button that opens size, face, width and spacing. What is chosen shows at once. */
export function TypeControls({ settings, onChange }: TypeControlsProps) {
  const [isOpen, setIsOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const panelId = useId();
  const { size, font, width, spacing } = settings;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !isOpen) return;
    event.preventDefault();
    event.stopPropagation();
    setIsOpen(false);
    button.current?.focus();
  };
  const resize = (step: 1 | -1) => {
    const next = readerSizes[size + step];
    if (next !== undefined) onChange({ size: next });
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape, pressed on any control inside
    <div class={styles.controls} onKeyDown={onKeyDown}>
      <button
        ref={button}
        type="button"
        class={buttons.quiet}
        aria-expanded={isOpen}
        aria-controls={panelId}
        onClick={() => setIsOpen(!isOpen)}
      >
        {t('reader_type')}
      </button>
      <div id={panelId} class={styles.panel} hidden={!isOpen}>
        <fieldset>
          <legend>{t('reader_size')}</legend>
          <div class={styles.choices}>
            {/* Not disabled at the ends: the keyboard would fall off. */}
            <button type="button" aria-disabled={size === readerSizes[0]} onClick={() => resize(-1)}>
              <span class="visually-hidden">{t('reader_smaller')}</span>
              <span aria-hidden="true">A−</span>
            </button>
            <output aria-label={t('reader_size')}>
              {size + 1} / {readerSizes.length}
            </output>
            <button type="button" aria-disabled={size === readerSizes.at(-1)} onClick={() => resize(1)}>
              <span class="visually-hidden">{t('reader_larger')}</span>
              <span aria-hidden="true">A+</span>
            </button>
          </div>
        </fieldset>
        <Choice
          legend="reader_font"
          of={readerFonts}
          chosen={font}
          onChange={(next) => onChange({ font: next })}
        />
        <Choice
          legend="reader_width"
          of={readerWidths}
          chosen={width}
          onChange={(next) => onChange({ width: next })}
        />
        <Choice
          legend="reader_spacing"
          of={readerSpacings}
          chosen={spacing}
          onChange={(next) => onChange({ spacing: next })}
        />
      </div>
    </div>
  );
}

type ChoiceName = (typeof readerFonts | typeof readerWidths | typeof readerSpacings)[number];

const nameOf = {
  serif: 'reader_serif',
  sans: 'reader_sans',
  narrow: 'reader_narrow',
  medium: 'reader_medium',
  wide: 'reader_wide',
  tight: 'reader_tight',
  normal: 'reader_normal',
  loose: 'reader_loose',
} as const satisfies Record<ChoiceName, MessageKey>;

interface ChoiceProps<Name extends ChoiceName> {
  readonly legend: MessageKey;
  readonly of: readonly Name[];
  readonly chosen: Name;
  readonly onChange: (chosen: Name) => void;
}

function Choice<Name extends ChoiceName>({ legend, of, chosen, onChange }: ChoiceProps<Name>) {
  const group = useId();
  return (
    <fieldset>
      <legend>{t(legend)}</legend>
      <div class={styles.choices}>
        {of.map((name) => (
          <label key={name}>
            <input
              type="radio"
              class="visually-hidden"
              name={group}
              checked={name === chosen}
              onChange={() => onChange(name)}
            />
            <span>{t(nameOf[name])}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
