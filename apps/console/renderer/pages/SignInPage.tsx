import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { SignInFailure } from '../../shared/sign-in-outcome.ts';
import { bridge, getAuth } from '../api/auth.ts';
import { ServerChoice } from '../sign-in/ServerChoice.tsx';
import { SignInForm } from '../sign-in/SignInForm.tsx';
import { SignInProblem } from '../sign-in/SignInProblem.tsx';

/** The door: a password, or a link by e-mail. */
export function SignInPage() {
  const { error, to = '/inbox' } = useSearch({ from: '/sign-in' });
  const navigate = useNavigate();
  const [problem, setProblem] = useState<SignInFailure | null>(error ? 'link-invalid' : null);
  const [sentTo, setSentTo] = useState<string | null>(null);

  useEffect(() => {
    document.title = 'Sign in · Overlap';
    // On the desktop the e-mailed link comes in through main.
    return bridge()?.onSessionChanged(state => {
      if (state.signedIn) void navigate({ to, replace: true });
    });
  }, [navigate, to]);

  const signIn = async (credentials: { email: string; password: string }) => {
    setProblem(null);
    const outcome = await getAuth().withPassword(credentials);
    if (outcome.ok) await navigate({ to, replace: true });
    else setProblem(outcome.reason);
  };
  const sendLink = async (email: string) => {
    setProblem(null);
    const outcome = await getAuth().sendLink({ email });
    if (outcome.ok) setSentTo(email);
    else setProblem(outcome.reason);
  };

  return (
    <main className="sign-in">
      <div className="sign-in-box">
        <svg width="40" height="40" viewBox="0 0 32 32" aria-hidden>
          <circle cx="12" cy="16" r="9" fill="var(--accent)" />
          <circle cx="20" cy="16" r="9" fill="var(--accent-text)" fillOpacity=".55" />
        </svg>
        <h1>Sign in to Overlap</h1>
        {problem && <SignInProblem reason={problem} />}
        {sentTo ? (
          <div className="sign-in-sent" role="status">
            <p>
              If <strong>{sentTo}</strong> belongs to a workspace, a sign-in link is on its way. It works once, for ten
              minutes.
            </p>
            <button type="button" className="link-button" onClick={() => setSentTo(null)}>
              Back to the password
            </button>
          </div>
        ) : (
          <SignInForm onSignIn={signIn} onSendLink={sendLink} />
        )}
        <ServerChoice />
      </div>
    </main>
  );
}
