import { z } from 'zod'
import { type Call, operator, type School } from '../../../platform/call.ts'
import { invalid, notFound, Refusal } from '../../../platform/errors.ts'
import { onAccounts } from '../../../platform/unit.ts'
import { newSchool, setUpSchool } from '../../people/index.ts'
import { isReadBySeveral, sameEmail } from '../account.ts'
import { passwordLength, uniqueAccounts } from '../controls.ts'
import { beforeAnybody } from '../queries/before-anybody.ts'
import { linkOf } from '../queries/link.ts'
import { rulesFor } from '../queries/rules.ts'
import { newPassword } from './choose-password.ts'
import { countTry, forgetTries } from './count-try.ts'
import { accountByEmail, type Browser, startSession } from './sign-in.ts'
import { writeFirstSchool } from './write-first-school.ts'

type Answers = Readonly<Record<string, string>>
const MOST_TRIES = 50

/** Whether this is the link that was printed. Wrong ones are counted, though nobody guesses 256 bits. */
export async function knowFirstRunLink(call: Call, token: string, address: string): Promise<void> {
  const link = await beforeAnybody(onAccounts(call), db =>
    linkOf(db, { purpose: 'first-run', token, now: call.now }),
  )
  if (link) return
  await countTry(call, {
    kind: 'reset',
    of: `first-run from ${address}`,
    address,
    limit: async () => MOST_TRIES,
  })
  throw notFound('This link')
}

/** Sets up the first school and signs its headteacher in. All that is wrong with the answers is said at once. */
export async function setUpFirstSchool(
  call: Call,
  { linkToken, answers }: { linkToken: string; answers: Answers },
  browser: Browser,
) {
  await knowFirstRunLink(call, linkToken, browser.address)
  const school = newSchool({ name: answers['name'] ?? '', slug: answers['slug'] || undefined })
  const email = sameEmail(answers['email'] ?? '')
  const [{ characters: minimum }] = passwordLength.byDefault as [{ characters: number }]
  const near = [email, `${answers['givenName']} ${answers['familyName']}`, school.name]
  const wrong: Record<string, string> = {}
  if (!z.email().safeParse(email).success)
    wrong['email'] = 'Enter the headteacher’s e-mail address, like name@example.sch.uk'
  else if (uniqueAccounts.byDefault[0]?.shared === 'refused' && isReadBySeveral(email)) {
    wrong['email'] = 'More than one person seems to read this address. Enter the headteacher’s own'
  } else if (await accountByEmail(call, email))
    wrong['email'] = 'There is an account with this address already'
  const passwordHash = await newPassword(answers['password'] ?? '', { minimum, near }).catch(gather(wrong))
  if (Object.keys(wrong).length) throw invalid({ ...(await alsoWrong(call, school, answers)), ...wrong })

  const asking = { ...call, school }
  const input = { linkToken, email, passwordHash, passwordMinimum: minimum, school: answers }
  const { accountId } = await writeFirstSchool(asking, input)
  await forgetTries(call, 'password', email)
  const rules = await rulesFor(call, { id: accountId, schoolIds: [school.id] })
  return { school, ...(await startSession(call, { id: accountId, hasSecondFactor: false }, rules, browser)) }
}

const gather =
  (into: Record<string, string>) =>
  (error: unknown): string => {
    if (!(error instanceof Refusal) || error.kind !== 'invalid') throw error
    Object.assign(into, error.fields)
    return ''
  }

/** What the rest of the form would be refused for, without writing any of it. */
async function alsoWrong(call: Call, school: School, answers: Answers): Promise<Record<string, string>> {
  const wrong: Record<string, string> = {}
  const onlyAsked = new Error('only asked')
  await beforeAnybody({ ...call, school, actor: operator }, async (_db, joined) => {
    await setUpSchool(joined, answers).catch(gather(wrong))
    throw onlyAsked
  }).catch((error: unknown) => {
    if (error !== onlyAsked) throw error
  })
  return wrong
}
