const fields =
  'input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable]:not([contenteditable="false"])';

/** True when keys pressed here are somebody's words, or belong to an open dialog, and not the screen's shortcuts. */
export function isTyping({ target }: Event): boolean {
  return target instanceof HTMLElement && (target.matches(fields) || target.closest('dialog') !== null);
}
