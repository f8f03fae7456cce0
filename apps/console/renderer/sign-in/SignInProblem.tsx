import { CircleAlert } from 'lucide-react';
import type { SignInFailure } from '../../shared/sign-in-outcome.ts';

/** What went wrong, and what to do next. Never which of the two, e-mail or password, was wrong. */
const WORDS: Record<SignInFailure, { title: string; advice: string }> = {
  'wrong-credentials': {
    title: 'E-mail or password is not right',
    advice: 'Check both and try again, or let us e-mail you a link.',
  },
  'rate-limited': { title: 'Too many attempts', advice: 'Wait a minute, then try again.' },
  unreachable: { title: 'Overlap cannot be reached', advice: 'Check your connection, then try again.' },
  'server-problem': {
    title: 'Signing in does not work right now',
    advice: 'It is our fault. Try again in a few minutes.',
  },
  'link-invalid': {
    title: 'This link does not work any more',
    advice: 'A link works once, for ten minutes, in the app that asked for it. Ask for a new one below.',
  },
  'bad-address': { title: 'This is no server address', advice: 'It has to begin with https://' },
  'no-server': { title: 'No server is chosen', advice: 'Write the address of your Overlap server below.' },
};

export function SignInProblem({ reason }: { reason: SignInFailure }) {
  const { title, advice } = WORDS[reason];
  return (
    <div className="problem" role="alert">
      <CircleAlert size={16} aria-hidden />
      <p>
        <strong>{title}</strong>
        <span>{advice}</span>
      </p>
    </div>
  );
}
