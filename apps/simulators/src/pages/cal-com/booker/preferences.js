import { boot, variant } from '../../shared/page.js';

/** What a visitor chose earlier; the component reads it as it loads, so this module comes before it. */
const PREFERENCES = {
  'timeOption.is24hClock': variant.clock && String(variant.clock === '24h'),
  'timeOption.preferredTimeZone': variant.hostTimeZone === 'another' && (variant.shownTimeZone ?? 'Asia/Tokyo'),
};

for (const [key, value] of Object.entries(PREFERENCES)) {
  if (value) localStorage.setItem(key, value);
  else localStorage.removeItem(key);
}

/** The component's name of the page's language. */
export const language = boot.language === 'pt' ? 'pt-BR' : boot.language;
