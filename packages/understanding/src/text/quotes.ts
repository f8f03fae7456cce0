/** "On Mon, Mar 2, 2026 at 1:20 PM Sam Rivera <sam@x> wrote:" and its likes, on one line after joining. */
const ATTRIBUTION =
  /^(?:on|am|le|el|op|il|em|den) .{6,200}(?:wrote|writes|schrieb|a écrit|escribió|schreef|ha scritto|escreveu|skrev)\b.{0,80}:$/i;
const FORWARD =
  /^-{2,12} ?(?:forwarded message|weitergeleitete nachricht|message transféré) ?-{2,12}$|^begin forwarded message:?$/i;
const DIVIDER =
  /^-{2,12} ?(?:original message|original appointment|ursprüngliche nachricht|message d'origine|mensaje original) ?-{2,12}$/i;
const FROM = /^\*?(?:from|von|de|van|da)\*? ?:/i;
const HEADER = /^\*?(?:sent|date|to|subject|cc|gesendet|datum|an|betreff|envoyé|à|objet|enviado|para|asunto)\*? ?:/i;

const isQuoted = (line: string): boolean => line.startsWith('>');

/** Attributions are wrapped by mail programs: the line with the two after it, joined, is tried as well. */
function attributionLength(lines: readonly string[], at: number): number {
  if (!/^(?:on|am|le|el|op|il|em|den) /i.test(lines[at] ?? '')) return 0;
  for (const length of [1, 2, 3]) {
    const joined = lines
      .slice(at, at + length)
      .join(' ')
      .slice(0, 400);
    if (length > 1 && /[.!?]$/.test(lines[at] ?? '')) return 0;
    if (/[\d@]/.test(joined) && ATTRIBUTION.test(joined)) return length;
  }
  return 0;
}

function isMailHeader(lines: readonly string[], at: number): boolean {
  if (!FROM.test(lines[at] ?? '')) return false;
  return lines.slice(at + 1, at + 5).some(line => HEADER.test(line));
}

/** Whether everything from this line on was written by somebody else, before. */
function endsOwnWords(lines: readonly string[], at: number): boolean {
  const line = lines[at] ?? '';
  return (
    FORWARD.test(line) ||
    DIVIDER.test(line) ||
    isMailHeader(lines, at) ||
    (/^_{10,}$/.test(line) && isMailHeader(lines, at + 1))
  );
}

/**
 * Takes the quoted thread out. Answers between ">" lines stay, as they are the lead's. After an attribution whose
 * quote has no ">" all the rest is the quote.
 */
export function cutQuotes(text: string): { kept: string; quoted: string } {
  const lines = text.split('\n').map(line => line.trim());
  const kept: string[] = [];
  const quoted: string[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    const attribution = attributionLength(lines, at);
    const next = lines.slice(at + attribution, at + attribution + 6).find(after => after !== '');
    if (endsOwnWords(lines, at) || (attribution > 0 && !isQuoted(next ?? ''))) {
      quoted.push(...lines.slice(at));
      break;
    }
    if (attribution > 0) quoted.push(...lines.slice(at, at + attribution));
    else (isQuoted(line) ? quoted : kept).push(line);
    at += Math.max(0, attribution - 1);
  }
  return { kept: kept.join('\n'), quoted: quoted.join('\n') };
}
