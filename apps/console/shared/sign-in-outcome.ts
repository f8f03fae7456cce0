/** The ways in which signing in can fail, as the sign-in page words them. */
export const SIGN_IN_FAILURES = [
  'wrong-credentials',
  'rate-limited',
  'unreachable',
  'server-problem',
  'link-invalid',
  'bad-address',
  'no-server',
] as const;
export type SignInFailure = (typeof SIGN_IN_FAILURES)[number];

export type SignInOutcome = { ok: true } | { ok: false; reason: SignInFailure };

/** Reads the sign-in server's answer; `null` when it is a success. */
export function failureOfStatus(status: number): SignInFailure | null {
  if (status >= 200 && status < 300) return null;
  if (status === 429) return 'rate-limited';
  if (status >= 500) return 'server-problem';
  return 'wrong-credentials';
}
