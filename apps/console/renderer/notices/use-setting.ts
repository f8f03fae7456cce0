import { useMutation, useQueryClient } from '@tanstack/react-query';
import { toast } from 'sonner';
import { trpc } from '../api/client.ts';

interface SettingOptions<T> {
  save(value: T): Promise<unknown>;
  said(value: T): string;
  isToldInPlace?: boolean;
}

/** Saves one setting, says so, and reads everything that hangs on it again. */
export function useSetting<T>({ save, said, isToldInPlace = false }: SettingOptions<T>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: save,
    meta: { isToldInPlace },
    onSuccess: (_answer, value) => {
      toast.success(said(value));
    },
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries(trpc.settings.pathFilter()),
        queries.invalidateQueries(trpc.notice.pathFilter()),
      ]),
  });
}

/** Why a control does nothing for whoever may not use it. */
export const onlyAdmins = (mayChange: boolean): string | null =>
  mayChange ? null : 'Only an admin changes this. Ask one.';
