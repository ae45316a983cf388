import styles from './Thumbnail.module.css';

/** A page's small picture, or the first letter of its source where there is none. Never fetched: `address` is local. */
export function Thumbnail({ address, source, isLarge = false }: ThumbnailProps) {
  const letter = [...source.replace(/^[^\p{L}\p{N}]+/u, '')][0] ?? '·';
  return (
    <span class={`${styles.tile} ${isLarge ? styles.large : ''}`} aria-hidden="true">
      {address ? <img src={address} alt="" /> : letter.toLocaleUpperCase()}
    </span>
  );
}

interface ThumbnailProps {
  readonly address: string | null | undefined;
  readonly source: string;
  readonly isLarge?: boolean;
}
