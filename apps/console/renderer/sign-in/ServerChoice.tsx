import { type FormEvent, useEffect, useState } from 'react';
import { bridge } from '../api/auth.ts';
import { Button } from '../ui/Button.tsx';
import { TextField } from '../ui/TextField.tsx';

/** On the desktop: which server to sign in at. In a browser the page's own server is the one. */
export function ServerChoice() {
  const desktop = bridge();
  const [server, setServer] = useState<string | null>(null);
  const [address, setAddress] = useState('');
  const [isWrong, setWrong] = useState(false);

  useEffect(() => {
    void desktop?.getSession().then(state => {
      setServer(state.server);
      setAddress(state.server ?? '');
    });
  }, [desktop]);

  if (!desktop) return null;
  const choose = async (event: FormEvent) => {
    event.preventDefault();
    const outcome = await desktop.chooseServer(address);
    setWrong(!outcome.ok);
    const state = await desktop.getSession();
    setServer(state.server);
  };
  return (
    <details className="server-choice" open={!server}>
      <summary>{server ? `Server: ${server}` : 'Choose your server'}</summary>
      <form onSubmit={event => void choose(event)}>
        <TextField
          label="Server address"
          value={address}
          placeholder="https://overlap.example.com"
          wrong={isWrong ? 'This is no server address. It has to begin with https://' : null}
          onChange={event => setAddress(event.target.value)}
        />
        <Button type="submit">Use this server</Button>
      </form>
    </details>
  );
}
