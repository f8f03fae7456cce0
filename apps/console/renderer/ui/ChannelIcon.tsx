import type { Channel } from '@overlap/domain/reply';
import { type LucideIcon, Mail, MessageSquareText, UserRound } from 'lucide-react';
import { channelInWords } from '../words/notices.ts';

const ICONS: Record<Channel, LucideIcon> = { email: Mail, sms: MessageSquareText, linkedin: UserRound };

export function ChannelIcon({ channel, size = 13 }: { channel: Channel; size?: number }) {
  const Icon = ICONS[channel];
  return (
    <span className="channel" title={channelInWords(channel)}>
      <Icon size={size} aria-hidden />
      <span className="hidden-text">{channelInWords(channel)}</span>
    </span>
  );
}
