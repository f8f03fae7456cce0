import { type FormEvent, useState } from 'react';
import { client } from '../api/client.ts';
import { toRefusal } from '../api/errors.ts';
import type { Settings } from '../api/types.ts';
import { RefusalNote } from '../book/RefusalNote.tsx';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { TextField } from '../ui/TextField.tsx';
import { type IdentityFields, readIdentity, type WrongFields } from './read-identity.ts';
import { onlyAdmins, useSetting } from './use-setting.ts';

/** Under which name Overlap books: all that a lead's page is told about us. */
export function IdentityForm({ settings, mayChange }: { settings: Settings; mayChange: boolean }) {
  const { identity, isStopped } = settings.linkBooking;
  const saved: IdentityFields = {
    name: identity.name ?? '',
    email: identity.email ?? '',
    phone: identity.phone ?? '',
    company: identity.company ?? '',
    mayAcceptTerms: identity.mayAcceptTerms,
  };
  const [fields, setFields] = useState(saved);
  const [wrong, setWrong] = useState<WrongFields>({});
  const { mutate, isPending, error } = useSetting({
    save: (given: Parameters<typeof client.settings.saveLinkIdentity.mutate>[0]) =>
      client.settings.saveLinkIdentity.mutate(given),
    said: () => 'Saved',
    isToldInPlace: true,
  });
  const isChanged = JSON.stringify(fields) !== JSON.stringify(saved);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const read = readIdentity(fields);
    if (!read.ok) return setWrong(read.error);
    if (mayChange && !isPending) mutate({ identity: read.value, isStopped });
  };
  const field = (name: Exclude<keyof IdentityFields, 'mayAcceptTerms'>, label: string, type = 'text', note = '') => (
    <TextField
      label={label}
      type={type}
      readOnly={!mayChange}
      wrong={wrong[name] ?? null}
      {...(note ? { note } : {})}
      value={fields[name]}
      onChange={event => {
        setFields({ ...fields, [name]: event.target.value });
        setWrong({});
      }}
    />
  );
  return (
    <Card title="Who books" className="identity-card">
      <form onSubmit={submit} noValidate>
        <div className="identity-fields">
          {field('name', 'Name')}
          {field('email', 'E-mail', 'email', 'Invitations and codes go there.')}
          {field('phone', 'Phone', 'tel', 'With its country, e.g. +12125550147. Empty: none is given.')}
          {field('company', 'Company')}
        </div>
        <label className="choice-line">
          <input
            type="checkbox"
            checked={fields.mayAcceptTerms}
            disabled={!mayChange}
            onChange={event => setFields({ ...fields, mayAcceptTerms: event.target.checked })}
          />
          Accept a scheduler’s terms where a booking is not to be had without
        </label>
        {error && <RefusalNote refusal={toRefusal(error)} />}
        <footer className="notice-foot">
          <Button
            type="submit"
            look={isChanged ? 'primary' : 'plain'}
            isBusy={isPending}
            unavailable={onlyAdmins(mayChange) ?? (isChanged ? null : 'Nothing is changed.')}
          >
            {isPending ? 'Saving…' : 'Save'}
          </Button>
        </footer>
      </form>
    </Card>
  );
}
