/** Rows of a table that belong in a README; the rows by tag are for whoever runs the command. */
const ROWS = 10;

/** Puts a table between the marks `<!-- score NAME -->` and `<!-- /score NAME -->` of a text; throws without them. */
export function putTable(text: string, name: string, table: string): string {
  const [open, close] = [`<!-- score ${name} -->`, `<!-- /score ${name} -->`];
  const [start, end] = [text.indexOf(open), text.indexOf(close)];
  if (start < 0 || end < start) throw new Error(`The file has no marks ${open} … ${close} to put the table between.`);
  const rows = table.split('\n').slice(0, ROWS).join('\n');
  return `${text.slice(0, start + open.length)}\n\n\`\`\`\n${rows}\n\`\`\`\n\n${text.slice(end)}`;
}
