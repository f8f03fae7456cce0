import { MINIMUM_NOTICE_MINUTES } from '@overlap/domain/policy';

/** Whether a start is far enough ahead for people to come. */
export const hasNotice = (start: string, now: string): boolean =>
  Date.parse(start) - Date.parse(now) >= MINIMUM_NOTICE_MINUTES * 60_000;
