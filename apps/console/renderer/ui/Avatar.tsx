/** Initials; decoration beside a name that is written out. */
export function Avatar({ name }: { name: string }) {
  const words = name.trim().split(/\s+/);
  const initials = [words[0], words.length > 1 ? words.at(-1) : ''].map(word => word?.charAt(0) ?? '').join('');
  return (
    <span className="avatar" aria-hidden>
      {initials.toUpperCase()}
    </span>
  );
}
