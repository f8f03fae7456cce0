import { act, askPerson, because, type Rule } from '../rule.ts';

/** Process 4: they ask to be called, and there is a number to call. */
export const callThem: Rule = (intent, facts) => {
  if (intent.kind !== 'call_request') return null;
  if (!intent.certain)
    return askPerson('call-me', [because('call-me', 'against', 'They may want a call, but not plainly.')]);
  if (intent.phone)
    return act('call-me', 'call-task', [because('call-me', 'for', 'They ask for a call and give a number.')]);
  return facts.lead.phoneOnFile
    ? act('call-me', 'call-task', [because('call-me', 'for', 'They ask for a call; their number is on file.')])
    : askPerson('call-me', [because('call-me', 'against', 'They ask for a call, but no number is known.')]);
};
