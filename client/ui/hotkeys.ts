/** Whether a stroke is the page's: nothing took it yet, and it is no combination of the browser's own. */
export function isPlain(event: KeyboardEvent): boolean {
  return !event.defaultPrevented && !event.ctrlKey && !event.metaKey && !event.altKey;
}

/** Whether somebody is typing or choosing there, so that a key is a letter and nothing else. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null;
}
