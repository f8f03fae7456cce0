/**
 * Runs inside a page: resolves once nothing in it, open shadow roots included, has changed for `quietMs`, with `true`;
 * with `false` when it goes on changing for `withinMs`. It changes nothing in the page.
 */
export function settle(quietMs: number, withinMs: number): Promise<boolean> {
  return new Promise(resolve => {
    const end = performance.now() + withinMs;
    const observer = new MutationObserver(() => {
      clearTimeout(timer);
      const left = end - performance.now();
      if (left <= 0) finish(false);
      else timer = setTimeout(finish, Math.min(quietMs, left), left >= quietMs);
    });
    let timer = setTimeout(finish, quietMs, true);
    function finish(isStill: boolean): void {
      clearTimeout(timer);
      observer.disconnect();
      resolve(isStill);
    }
    const watch = (root: Document | ShadowRoot): void => {
      observer.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
      for (const element of root.querySelectorAll('*')) if (element.shadowRoot) watch(element.shadowRoot);
    };
    watch(document);
  });
}
