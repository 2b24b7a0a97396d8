/** Addresses are compared as most mail servers do: without regard to case. */
export const sameEmail = (email: string): string => email.trim().normalize('NFC').toLowerCase()

const READ_BY_SEVERAL =
  /^(?:(?:the)?(?:school)?office|admin(?:istration|istrator)?|info|enquir(?:y|ies)|reception|contact|mail|e?mail|post|staff|allstaff|teachers?|governors?|parents?|school|sch|no-?reply|all)\d*@/

/** "office@…": several people read it, so a login with it would be shared. */
export const isReadBySeveral = (email: string): boolean => READ_BY_SEVERAL.test(sameEmail(email))

/** Nobody receives mail at `.example` (RFC 2606): addresses of practice people end in it. */
export const isMadeUp = (email: string): boolean => sameEmail(email).endsWith('.example')

const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/Edg\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
]
const MACHINES: readonly (readonly [RegExp, string])[] = [
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android/, 'Android'],
  [/CrOS/, 'Chromebook'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'Mac'],
  [/Linux/, 'Linux'],
]

const firstOf = (names: readonly (readonly [RegExp, string])[], agent: string) =>
  names.find(([pattern]) => pattern.test(agent))?.[1]

/** "Chrome on Windows": enough to know one's own session, and all that is kept of what a browser says. */
export const sayAgent = (agent: string): string =>
  `${firstOf(BROWSERS, agent) ?? 'A browser'} on ${firstOf(MACHINES, agent) ?? 'a device'}`
