import { list } from '../grammar/tokens.ts';

const rows = (table: Readonly<Record<string, string>>): [string, readonly string[]][] =>
  Object.entries(table).flatMap(([owners, words]) =>
    list(words).map((word): [string, readonly string[]] => [word, owners.split(' ')]),
  );

/**
 * Letters and the zones that own them. One owner means the wall clock of that region whatever season the letters
 * name; with several the lead's own zone settles it, or nothing does.
 */
export const ZONE_LETTERS: ReadonlyMap<string, readonly string[]> = new Map(
  rows({
    'America/New_York': 'et|edt',
    'America/New_York Australia/Sydney': 'est',
    'America/Chicago': 'cdt|ct',
    'America/Chicago Asia/Shanghai': 'cst',
    'America/Denver': 'mt|mdt',
    'America/Denver America/Phoenix': 'mst',
    'America/Los_Angeles': 'pt|pdt|pst',
    'America/Anchorage': 'akt|akst|akdt',
    'Pacific/Honolulu': 'hst',
    'America/Halifax': 'adt',
    'America/Halifax Asia/Riyadh': 'ast',
    'America/Sao_Paulo': 'brt',
    'Europe/Paris Europe/Berlin Europe/Madrid': 'cet|cest|mez|mesz',
    'Europe/Athens Europe/Helsinki': 'eet|eest',
    'Europe/Lisbon': 'wet|west',
    'Europe/London Asia/Dhaka Pacific/Bougainville': 'bst',
    'Asia/Kolkata Europe/Dublin Asia/Jerusalem': 'ist',
    'Africa/Johannesburg': 'sast',
    'Africa/Nairobi': 'eat',
    'Africa/Lagos': 'wat',
    'Asia/Dubai': 'gst',
    'Asia/Singapore': 'sgt',
    'Asia/Hong_Kong': 'hkt',
    'Asia/Tokyo': 'jst',
    'Asia/Seoul': 'kst',
    'Asia/Manila': 'pht',
    'Asia/Karachi': 'pkt',
    'Australia/Sydney': 'aest|aedt|aet',
    'Australia/Adelaide': 'acst|acdt',
    'Australia/Perth': 'awst',
    'Pacific/Auckland': 'nzst|nzdt|nzt',
    UTC: 'utc|zulu',
    'UTC Europe/London': 'gmt',
  }),
);

/** Letters that nearly everybody means one way, though somebody else owns them too. */
export const USUAL_LETTERS: ReadonlySet<string> = new Set([
  'est',
  'mst',
  'pst',
  'cet',
  'cest',
  'mez',
  'mesz',
  'eet',
  'eest',
]);

/** Names of zones; they count with or without "time" behind them. */
export const ZONE_NAMES: ReadonlyMap<string, readonly string[]> = new Map(
  rows({
    'America/New_York':
      'eastern|eastern time|eastern standard time|eastern daylight time|east coast|east coast time|us eastern|us eastern time',
    'America/Chicago': 'central|central time|us central|central us time|central standard time|central daylight time',
    'America/Denver': 'mountain|mountain time|us mountain|mountain standard time|mountain daylight time',
    'America/Los_Angeles':
      'pacific|pacific time|west coast|west coast time|us pacific|pacific standard time|pacific daylight time',
    'Europe/London': 'uk time|uk|british time|british summer time',
    'Europe/Paris Europe/Berlin Europe/Madrid': 'central european time|european time|central european summer time',
    'Asia/Kolkata': 'indian time|india time|indian standard time',
    'Asia/Singapore': 'singapore time',
    'Asia/Tokyo': 'japan time',
    'Europe/Berlin': 'german time',
    'Europe/Dublin': 'irish time',
    'Australia/Sydney': 'australian eastern time',
    UTC: 'universal time|zulu time',
  }),
);

/** Cities and countries with one zone. They count with "time" behind them, or where the lead says they are there. */
export const PLACES: ReadonlyMap<string, readonly string[]> = new Map(
  rows({
    'America/New_York':
      'new york|nyc|ny|boston|atlanta|miami|philadelphia|philly|washington|dc|charlotte|orlando|baltimore|cleveland|pittsburgh|tampa|raleigh|buffalo|columbus|cincinnati|richmond|jacksonville|florida|georgia|new jersey|massachusetts|virginia|connecticut|north carolina|south carolina|ohio|pennsylvania|maine|vermont|maryland',
    'America/Detroit': 'detroit|michigan',
    'America/Chicago':
      'chicago|dallas|houston|austin|minneapolis|st louis|new orleans|milwaukee|kansas city|san antonio|memphis|nashville|oklahoma city|omaha|texas|illinois|wisconsin|minnesota|iowa|louisiana|missouri|alabama|arkansas|mississippi|oklahoma',
    'America/Denver': 'denver|salt lake city|albuquerque|boise|colorado|utah|montana|wyoming|new mexico|boulder',
    'America/Phoenix': 'phoenix|tucson|arizona|scottsdale',
    'America/Los_Angeles':
      'los angeles|la|san francisco|sf|seattle|portland|san diego|las vegas|vegas|sacramento|california|cali|oakland|san jose|silicon valley|washington state|nevada',
    'America/Anchorage': 'anchorage|alaska',
    'Pacific/Honolulu': 'honolulu|hawaii|maui',
    'America/Toronto': 'toronto|montreal|ottawa|quebec|ontario',
    'America/Vancouver': 'vancouver|british columbia',
    'America/Edmonton': 'calgary|edmonton|alberta',
    'America/Winnipeg': 'winnipeg|manitoba',
    'America/Halifax': 'halifax|nova scotia',
    'America/Mexico_City': 'mexico city|cdmx',
    'America/Sao_Paulo': 'sao paulo|são paulo|rio|rio de janeiro|brasilia',
    'America/Argentina/Buenos_Aires': 'buenos aires|argentina',
    'America/Bogota': 'bogota|bogotá|colombia',
    'America/Lima': 'lima|peru',
    'America/Santiago': 'santiago',
    'Europe/London':
      'london|england|manchester|edinburgh|scotland|wales|leeds|birmingham|bristol|glasgow|cardiff|belfast|britain|the uk',
    'Europe/Dublin': 'dublin|ireland|cork',
    'Europe/Lisbon': 'lisbon|porto|portugal',
    'Europe/Madrid': 'madrid|barcelona|spain|valencia|seville',
    'Europe/Paris': 'paris|france|lyon|marseille',
    'Europe/Brussels': 'brussels|belgium|antwerp',
    'Europe/Amsterdam': 'amsterdam|netherlands|rotterdam|the hague|holland',
    'Europe/Berlin': 'berlin|munich|hamburg|frankfurt|cologne|germany|düsseldorf|stuttgart',
    'Europe/Zurich': 'zurich|geneva|basel|switzerland|zürich',
    'Europe/Vienna': 'vienna|austria',
    'Europe/Rome': 'rome|milan|italy|turin|naples',
    'Europe/Stockholm': 'stockholm|sweden|gothenburg',
    'Europe/Oslo': 'oslo|norway',
    'Europe/Copenhagen': 'copenhagen|denmark',
    'Europe/Helsinki': 'helsinki|finland',
    'Europe/Warsaw': 'warsaw|poland|krakow',
    'Europe/Prague': 'prague|czech republic',
    'Europe/Budapest': 'budapest|hungary',
    'Europe/Bucharest': 'bucharest|romania',
    'Europe/Athens': 'athens|greece',
    'Europe/Istanbul': 'istanbul|turkey|ankara',
    'Europe/Kyiv': 'kyiv|kiev|ukraine',
    'Asia/Jerusalem': 'tel aviv|jerusalem|israel',
    'Asia/Dubai': 'dubai|abu dhabi|uae',
    'Asia/Riyadh': 'riyadh|saudi arabia',
    'Asia/Kolkata': 'mumbai|delhi|new delhi|bangalore|bengaluru|chennai|hyderabad|kolkata|pune|india',
    'Asia/Karachi': 'karachi|lahore|pakistan',
    'Asia/Singapore': 'singapore|sg',
    'Asia/Hong_Kong': 'hong kong|hk',
    'Asia/Shanghai': 'shanghai|beijing|shenzhen|china',
    'Asia/Tokyo': 'tokyo|osaka|japan',
    'Asia/Seoul': 'seoul|korea',
    'Asia/Manila': 'manila|philippines',
    'Asia/Bangkok': 'bangkok|thailand',
    'Asia/Jakarta': 'jakarta',
    'Asia/Kuala_Lumpur': 'kuala lumpur|malaysia|kl',
    'Australia/Sydney': 'sydney|melbourne|canberra|nsw',
    'Australia/Brisbane': 'brisbane|queensland',
    'Australia/Adelaide': 'adelaide',
    'Australia/Perth': 'perth',
    'Pacific/Auckland': 'auckland|wellington|new zealand|nz',
    'Africa/Johannesburg': 'johannesburg|cape town|south africa|joburg',
    'Africa/Lagos': 'lagos|nigeria',
    'Africa/Nairobi': 'nairobi|kenya',
    'Africa/Cairo': 'cairo|egypt',
  }),
);
