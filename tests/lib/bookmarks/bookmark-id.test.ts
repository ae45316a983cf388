import { expect, it } from 'vitest';
import { bookmarkIdOf, isBookmarkId } from '@/lib/bookmarks/bookmark-id';

it('is the first 128 bits of the SHA-256 of the address, base64url', async () => {
  // echo -n https://example.com/a | sha256sum | cut -c1-32 | xxd -r -p | base64
  expect(await bookmarkIdOf('https://example.com/a')).toBe('Lc4KTFBEG_zPqcr0tYw8ug');
});

it('is told from other texts', async () => {
  expect(isBookmarkId(await bookmarkIdOf('https://example.com/a'))).toBe(true);
  expect(isBookmarkId('short')).toBe(false);
  expect(isBookmarkId(7)).toBe(false);
});
