import type { AppRouter } from '@overlap/api/app-router';
import { TRPCClientError } from '@trpc/client';

export type ProblemKind = 'unreachable' | 'signed-out' | 'forbidden' | 'gone' | 'conflict' | 'rate-limited' | 'server';

/** A failure as a page or a toast tells it: what happened, and what to do next. */
export interface Problem {
  kind: ProblemKind;
  title: string;
  advice: string;
}

const WORDS: Record<ProblemKind, Omit<Problem, 'kind'>> = {
  unreachable: {
    title: 'Overlap cannot be reached',
    advice: 'Check your connection. This page tries again by itself.',
  },
  'signed-out': { title: 'You are signed out', advice: 'Sign in again to go on.' },
  forbidden: { title: 'Your role does not include this', advice: 'Ask an admin of your workspace.' },
  gone: { title: 'This is no longer there', advice: 'Somebody may have dealt with it. The list has been refreshed.' },
  conflict: {
    title: 'That was not possible any more',
    advice: 'Somebody may have dealt with it. The list has been refreshed.',
  },
  'rate-limited': { title: 'Too many requests', advice: 'Wait a moment, then try again.' },
  server: { title: 'Something went wrong on our side', advice: 'It was noted. Please try again.' },
};

const KIND_OF_CODE: Record<string, ProblemKind> = {
  UNAUTHORIZED: 'signed-out',
  FORBIDDEN: 'forbidden',
  NOT_FOUND: 'gone',
  CONFLICT: 'conflict',
  PRECONDITION_FAILED: 'conflict',
  TOO_MANY_REQUESTS: 'rate-limited',
};

/** The server's own sentence, where it wrote one for people. */
const SPEAKS: readonly ProblemKind[] = ['gone', 'conflict', 'forbidden'];

const isApiError = (error: unknown): error is TRPCClientError<AppRouter> => error instanceof TRPCClientError;

/** Every failure of the API becomes one of these; no page looks at an error by itself. */
export function toProblem(error: unknown): Problem {
  const code = isApiError(error) ? error.data?.code : undefined;
  const kind = code ? (KIND_OF_CODE[code] ?? 'server') : 'unreachable';
  const words = WORDS[kind];
  const said = SPEAKS.includes(kind) && error instanceof Error ? error.message : null;
  return { kind, title: said ?? words.title, advice: words.advice };
}

export const isSignedOut = (error: unknown): boolean => toProblem(error).kind === 'signed-out';

/** The same for something a person did: whether it happened may be open, but doing it twice does no harm. */
export function toActionProblem(error: unknown): Problem {
  const problem = toProblem(error);
  const advice =
    problem.kind === 'unreachable' ? 'Check your connection, then do it again. Twice does no harm.' : problem.advice;
  return { ...problem, advice };
}

/** Why a booking, a move or a cancellation was not ordered, with what is open instead. */
export interface Refusal {
  message: string;
  /** ISO starts. */
  alternatives: readonly string[];
}

/** A failed order as a dialog tells it: the server's own refusal, or the failure with what to do. */
export function toRefusal(error: unknown): Refusal {
  const refusal = isApiError(error) ? error.data?.refusal : null;
  if (refusal) return { message: refusal.message, alternatives: refusal.alternatives };
  const { title, advice } = toActionProblem(error);
  return { message: `${title}. ${advice}`, alternatives: [] };
}

/** Whether asking again may help: not when the server answered and meant it. */
export const mayPass = (error: unknown): boolean => ['unreachable', 'server'].includes(toProblem(error).kind);
