/**
 * Whether the page itself says that an element is not shown. Computed style would be surer, and would lay the whole
 * page out. Closed tabs, folded answers and slides are hidden by their makers and still printed for readers.
 */
export function isHidden(element: Element): boolean {
  const role = element.getAttribute('role');
  if (role === 'dialog' || role === 'alertdialog' || role === 'navigation' || role === 'menu') return true;
  const hidden = element.getAttribute('hidden');
  const style = element.getAttribute('style');
  const isOff =
    (hidden !== null && hidden !== 'until-found') ||
    element.getAttribute('aria-hidden') === 'true' ||
    (style !== null && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style));
  const isSlide = hidden === null && (role === 'group' || element.hasAttribute('aria-roledescription'));
  return (
    isOff &&
    !isSlide &&
    role !== 'tabpanel' &&
    !(role === 'region' && element.hasAttribute('aria-labelledby'))
  );
}
