import { defineContentScript } from 'wxt/utils/define-content-script';
import { copyImage } from '@/lib/thumbnail/copy-image';
import { findLeadImage } from '@/lib/thumbnail/lead-image';

export default defineContentScript({
  registration: 'runtime',
  matches: [],
  main() {
    const shown = findLeadImage(document);
    const image = shown && copyImage(shown);
    return image && { pageUrl: location.href, image };
  },
});
