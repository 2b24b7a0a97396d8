import { type AskedLine, type Doer, EVERY_DUTY, type Kind, type ShownBy, STARTERS } from './lines.ts'

const joining = (
  key: string,
  [words, doer, afterDays]: [string, Doer, number],
  whom: readonly string[],
  shownBy: ShownBy = 'tick',
): AskedLine => ({ key, kind: 'joining', whom, words, doer, afterDays, shownBy })

const of =
  (kind: Kind, whom: readonly string[]) =>
  (key: string, [words, doer, afterDays]: [string, Doer, number], shownBy: ShownBy = 'tick'): AskedLine => ({
    key,
    kind,
    whom,
    words,
    doer,
    afterDays,
    shownBy,
  })

const leaving = of('leaving', STARTERS)
const given = of('duty-given', [EVERY_DUTY])
const ended = of('duty-ended', [EVERY_DUTY])

const WITH_ACCOUNT = ['staff', 'governor']
const SIGN = ['staff', 'governor', 'volunteer', 'contractor']

/** What every school is given to begin with. It changes each line, takes it off, or adds its own. */
export const DEFAULT_LINES: readonly AskedLine[] = [
  joining(
    'school-address',
    ['School e-mail address on record', 'network-manager', 0],
    WITH_ACCOUNT,
    'school-address',
  ),
  joining('account', ['Account made', 'office', 0], WITH_ACCOUNT, 'account'),
  joining('whom-to-tell', ['Know whom to tell when a child worries you', 'starter', 0], STARTERS),
  joining('agreement', ['Agreement signed', 'starter', 0], SIGN, 'agreement'),
  joining('policy-read', ['Read the online safety policy', 'starter', 7], SIGN),
  joining(
    'safeguarding-training',
    ['Safeguarding training, with its online part', 'dsl', 14],
    ['staff', 'governor', 'volunteer'],
  ),
  joining('keys', ['Keys, badge and door codes handed out', 'office', 0], ['staff']),
  joining('badge', ['Badge handed out', 'office', 0], ['volunteer', 'contractor', 'visitor']),
  joining('device', ['Device handed out', 'network-manager', 0], ['staff']),
  given('second-factor', ['Second factor set up', 'starter', 0], 'second-factor'),
  given('handed-on', ['Shown what the duty is and where its papers are', 'headteacher', 7]),
  given('given-rights', ['Rights of the duty given in other systems', 'network-manager', 3]),
  ended('rights-back', ['Rights of the duty taken back in other systems', 'network-manager', 0]),
  ended('papers-handed-on', ['Papers and open work handed to the next holder', 'headteacher', 0]),
  leaving('account-closed', ['Account in Watchword closed', 'owner', 1], 'account-closed'),
  leaving('duties-held', ['Each of their duties has somebody', 'owner', 0], 'duties-held'),
  leaving('other-accounts', ['Accounts in other systems closed', 'owner', 0]),
  leaving('mail', ['School e-mail closed, and what comes in goes to somebody', 'owner', 0]),
  leaving('devices-back', ['Laptop, tablet and telephone given back', 'owner', 0]),
  leaving('keys-back', ['Keys, badge and door codes given back', 'owner', 0]),
  leaving('passwords-changed', ['Passwords that they knew are changed', 'owner', 0]),
  leaving('records-handed-on', ['Records and papers handed over', 'owner', 0]),
]

/** Those of this list: what the school has made of the default ones, and its own. */
export const linesFor = (lines: readonly AskedLine[], kind: Kind, whom: string): AskedLine[] =>
  lines.filter(
    line =>
      line.kind === kind &&
      (line.whom.includes(whom) || (kind.startsWith('duty') && line.whom.includes(EVERY_DUTY))),
  )
