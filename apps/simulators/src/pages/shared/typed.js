/** What a visitor has typed and ticked in a page's forms, open shadow roots included, to be put back after a redraw. */
export function takeTyped() {
  const before = fieldsIn(document).map(({ id, name, value, checked }) => ({ key: id || name, value, checked }));
  return function putBack() {
    const after = fieldsIn(document);
    if (after.length !== before.length) return;
    for (const [index, { key, value, checked }] of before.entries()) {
      const field = after[index];
      if ((field.id || field.name) !== key && !/^f\d+$/.test(key)) continue;
      field.value = value;
      field.checked = checked;
    }
  };
}

function fieldsIn(root) {
  const own = [...root.querySelectorAll('form :is(input, textarea, select)')];
  const hosts = [...root.querySelectorAll('*')].filter(({ shadowRoot }) => shadowRoot);
  return [...own, ...hosts.flatMap(({ shadowRoot }) => fieldsIn(shadowRoot))];
}
