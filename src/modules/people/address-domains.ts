/** Where people have an address of their own: no school gives one there. */
export const PRIVATE_DOMAINS: readonly string[] = [
  ...['gmail.com', 'googlemail.com', 'hotmail.com', 'hotmail.co.uk', 'outlook.com', 'live.com', 'live.co.uk'],
  ...[
    'msn.com',
    'yahoo.com',
    'yahoo.co.uk',
    'ymail.com',
    'icloud.com',
    'me.com',
    'aol.com',
    'btinternet.com',
  ],
  ...['sky.com', 'virginmedia.com', 'ntlworld.com', 'talktalk.net', 'proton.me', 'protonmail.com', 'gmx.com'],
]

const domainOf = (email: string): string => email.slice(email.lastIndexOf('@') + 1).toLowerCase()

const isWithin = (domain: string, named: string) => domain === named || domain.endsWith(`.${named}`)

/** At one of the domains that the policy names; where it names none, at none where people have their own. */
export const isSchoolAddress = (email: string, domains: readonly string[]): boolean =>
  domains.length
    ? domains.some(one => isWithin(domainOf(email), one))
    : !PRIVATE_DOMAINS.includes(domainOf(email))

export const sayDomains = (domains: readonly string[]): string =>
  domains.length ? `an address at ${domains.join(' or ')}` : 'an address of the school'
