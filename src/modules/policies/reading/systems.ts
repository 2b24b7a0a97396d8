export const SYSTEMS = [
  'watchword',
  'mis',
  'filter',
  'monitoring',
  'email',
  'network',
  'sign-on',
  'laptops',
  'website',
  'learning-platform',
  'backup',
  'cctv',
  'phones',
  'social-media',
  'safeguarding-records',
  'finance',
  'remote-access',
] as const
export type SystemName = (typeof SYSTEMS)[number]

// products are known only where everybody calls the kind of system by the product's name
const NAMED: readonly (readonly [SystemName, RegExp])[] = [
  [
    'mis',
    /\bM\.?I\.?S\b|\bmanagement information systems?\b|\b(?:SIMS|Arbor|Bromcom|ScholarPack|Integris)\b|\bpupil (?:database|records? system)/i,
  ],
  ['sign-on', /\b(?:USO|SSO)\b|\b(?:single|unified) sign[- ]?on\b/i],
  ['cctv', /\bCCTV\b|\bsurveillance (?:camera|recording)/i],
  [
    'backup',
    /\bback[- ]?ups?\b(?! (?:dsls?|designated|lead|deput|safeguard|cover|staff))|\bbacked up\b|\bdisaster recovery\b/i,
  ],
  ['filter', /\bfilter(?:s|ing|ed)?\b|\bfirewalls?\b|\bblock(?:ed|s) sites\b/i],
  [
    'monitoring',
    /\b(?:network|internet|website|activity|online) monitoring\b|\bmonitoring (?:software|system|internet|and website)|\blogfiles?\b/i,
  ],
  [
    'learning-platform',
    /\blearning platforms?\b|\bVLE\b|\bvirtual learning\b|\b(?:google|microsoft) (?:classroom|teams)\b|\blearning environment\b/i,
  ],
  ['email', /\be[- ]?mails?\b|\bmailbox(?:es)?\b|\binbox\b/i],
  ['website', /\b(?:school|our|the)(?:['’]s)? web ?site\b/i],
  ['social-media', /\bsocial (?:media|network\w{0,4})\b|\bfacebook\b|\btwitter\b/i],
  [
    'safeguarding-records',
    /\b(?:CPOMS|MyConcern)\b|\bsafeguarding (?:recording|record) (?:system|software)\b/i,
  ],
  ['finance', /\b(?:finance|accounting) (?:system|software|package)s?\b|\bpayroll\b/i],
  ['remote-access', /\bremote(?:ly)? access\w{0,3}\b|\baccess\w{0,3} (?:\w+ ){0,3}remotely\b|\bVPN\b/i],
  ['laptops', /\b(?:laptops?|i-?pads?|tablets?|chromebooks?)\b/i],
  [
    'phones',
    /\b(?:mobile|smart|personal|student|pupil|staff)(?:['’]s?)? ?(?:phones?|devices?)\b|\bphones?\b|\bbluetooth\b/i,
  ],
  // whoever manages the network manages the other systems too
  [
    'network',
    /\bnetwork\b(?! (?:managers?|administrators?|technicians?|engineers?|team)\b)|\bwi-?fi\b|\bwireless\b|\baccess to the internet\b|\bservers?\b/i,
  ],
]

// one school's two words for the same rule: a network that is only the place where "school systems" are reached
const IN_GENERAL =
  /\b(?:all|any|every|our|the school(?:['’]s)?|school(?:['’]s)?) (?:\w+ ){0,2}systems\b(?! (?:administrator|manager))/i

type Mention = { readonly name: SystemName; readonly at: number }

const firstNamed = (text: string): Mention | null => {
  let best: Mention | null = null
  for (const [name, pattern] of NAMED) {
    const at = pattern.exec(text)?.index
    if (at !== undefined && (best === null || at < best.at)) best = { name, at }
  }
  return best
}

/** A sentence or heading that names several systems lends none of them to the words below. */
const soleNamed = (text: string): SystemName | null => {
  const named = NAMED.filter(([, pattern]) => pattern.test(text)).map(([name]) => name)
  return named.includes('mis') ? 'mis' : named.length === 1 ? (named[0] ?? null) : null
}

export type Setting = {
  readonly before?: string
  readonly leadIn?: string | null
  readonly heading?: string | undefined
}

const SIGN_IN =
  /\b(?:pass(?:word|phrase|code)s?|accounts?|log(?:s|ged|ging)?[- ]?(?:in|on|off|out)s?|lock(?:s|ed|ing|-?out)?|sessions?|time[sd]?[- ]?out|user ?names?|retain\w{0,3}|kept for)\b/i
const POINTS_BACK = /^(?:these|this|they|it|such|both|the same)\b|^(?:all|any) (?:such|of these)\b/i
const PURPOSE = /^to (?:ensure|make sure|keep|help)\b/i

/**
 * Which system the words speak of. A system named in the sentence wins; a rule about signing in that names none
 * takes the one in the sentence before it, in its lead-in, or in a heading that is about one system. Only words
 * that name none speak of Watchword.
 */
export const systemOf = (text: string, { before = '', leadIn = null, heading }: Setting = {}): SystemName => {
  const own = firstNamed(text)
  const general = IN_GENERAL.exec(text)
  const mis = /\bM\.?I\.?S\b|\bmanagement information system/i.test(text)
  if (general && !mis && (own === null || general.index < own.at)) return 'watchword'
  if (own !== null) return own.name
  const back = POINTS_BACK.test(text)
  if (!back && !SIGN_IN.test(`${leadIn ?? ''} ${text}`)) return 'watchword'
  const lead = leadIn !== null && !PURPOSE.test(leadIn.replace(/^[^:]{1,60}: (?=to\b)/i, '')) ? leadIn : ''
  const near = soleNamed(before.slice(-200)) ?? soleNamed(lead)
  if (near !== null) return near
  const single = heading && heading.split(/\s+/).length <= 7 && !/\b(?:and|or)\b|[,/&]/i.test(heading)
  return (single ? soleNamed(heading) : null) ?? 'watchword'
}
