/** What could not be rebuilt of the moment a reply arrived. */
export const GAPS = [
  'lead-as-now',
  'settings-as-now',
  'offers-undated',
  'opt-out-undated',
  'calendar-unknown',
  'second-reader',
] as const;
export type Gap = (typeof GAPS)[number];

/** Each as a sentence for whoever reads the result. */
export const GAP_SAYS: Readonly<Record<Gap, string>> = {
  'lead-as-now': 'The lead’s zone and phone are those on file today.',
  'settings-as-now': 'Hours, meeting length or booking link are those of today.',
  'offers-undated': 'An offer is no longer open, and since when is not on record; it counts as open then.',
  'opt-out-undated': 'The lead is opted out today, and since when is not on record; they count as not opted out then.',
  'calendar-unknown': 'No booking provider is connected, so the times that were taken then are not known.',
  'second-reader': 'The language model is not asked again; only the rules’ own reading is judged.',
};
