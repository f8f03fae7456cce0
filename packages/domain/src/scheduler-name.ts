/** Names that are not their own first letter made large. */
const NAMES: Record<string, string> = {
  'cal-com': 'Cal.com',
  hubspot: 'HubSpot',
  gohighlevel: 'GoHighLevel',
  google: 'Google appointments',
  microsoft: 'Microsoft Bookings',
  'chili-piper': 'Chili Piper',
  'easy-appointments': 'Easy!Appointments',
  neetocal: 'NeetoCal',
  oncehub: 'OnceHub',
  savvycal: 'SavvyCal',
  simplybook: 'SimplyBook',
  simplymeet: 'SimplyMeet',
  supersaas: 'SuperSaaS',
  tidycal: 'TidyCal',
  youcanbookme: 'YouCanBookMe',
};

/** A scheduler's name as people write it, by its key (`SCHEDULER_FAMILIES`). */
export const schedulerName = (family: string): string =>
  NAMES[family] ?? family.charAt(0).toUpperCase() + family.slice(1).replaceAll('-', ' ');
