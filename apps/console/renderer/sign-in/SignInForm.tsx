import { Mail } from 'lucide-react';
import { type FormEvent, useRef, useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { TextField } from '../ui/TextField.tsx';

interface SignInFormProps {
  onSignIn(credentials: { email: string; password: string }): Promise<void>;
  onSendLink(email: string): Promise<void>;
}

const looksLikeEmail = (text: string) => /^\S+@\S+\.\S+$/.test(text);

export function SignInForm({ onSignIn, onSendLink }: SignInFormProps) {
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [wrong, setWrong] = useState<{ email?: string; password?: string }>({});
  const [busy, setBusy] = useState<'password' | 'link' | null>(null);
  const emailInput = useRef<HTMLInputElement>(null);
  const passwordInput = useRef<HTMLInputElement>(null);

  const checkEmail = () => {
    if (looksLikeEmail(email.trim())) return true;
    setWrong({ email: 'Write your e-mail address, e.g. sam@example.com.' });
    emailInput.current?.focus();
    return false;
  };
  const run = async (what: 'password' | 'link', work: () => Promise<void>) => {
    setWrong({});
    setBusy(what);
    await work();
    setBusy(null);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (busy || !checkEmail()) return;
    if (!password) {
      setWrong({ password: 'Write your password, or let us e-mail you a link.' });
      passwordInput.current?.focus();
      return;
    }
    void run('password', () => onSignIn({ email: email.trim(), password }));
  };

  return (
    <form className="sign-in-form" onSubmit={submit} noValidate>
      <TextField
        ref={emailInput}
        label="E-mail"
        type="email"
        name="email"
        autoComplete="username"
        autoFocus
        value={email}
        wrong={wrong.email ?? null}
        onChange={event => setEmail(event.target.value)}
      />
      <TextField
        ref={passwordInput}
        label="Password"
        type="password"
        name="password"
        autoComplete="current-password"
        value={password}
        wrong={wrong.password ?? null}
        onChange={event => setPassword(event.target.value)}
      />
      <Button type="submit" look="primary" size="large" isBusy={busy === 'password'}>
        {busy === 'password' ? 'Signing in…' : 'Sign in'}
      </Button>
      <p className="sign-in-or">or</p>
      <Button
        size="large"
        isBusy={busy === 'link'}
        onClick={() => checkEmail() && void run('link', () => onSendLink(email.trim()))}
      >
        <Mail size={15} aria-hidden /> {busy === 'link' ? 'Sending…' : 'E-mail me a link'}
      </Button>
    </form>
  );
}
