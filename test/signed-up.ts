import { TOTP, Secret } from 'otpauth'
import { type Cast, world } from './world.ts'
import { type Call, INSTALLATION, nobody, type School } from '../src/platform/call.ts'
import { inUnit } from '../src/platform/unit.ts'
import type { AnyControl } from '../src/platform/controls/control.ts'
import { onAccounts } from '../src/platform/unit.ts'
import { newId } from '../src/words/ids.ts'
import {
  acceptWithNewAccount,
  acceptSignedIn,
  inviteAccount,
  signIn,
  readDraft,
  visitorOf,
} from '../src/modules/access/index.ts'
import { beginSecondFactor } from '../src/modules/access/commands/begin-second-factor.ts'
import { giveSecondFactor, setUpSecondFactor } from '../src/modules/access/commands/give-second-factor.ts'

// What the tests of this room share: the cast of the world, able to sign in.

process.env['WATCHWORD_KEY'] ??= Buffer.alloc(32, 7).toString('base64')
delete process.env['WATCHWORD_SMTP_URL']

export const PASSWORD = 'copper kettle meadow'
export const BROWSER = {
  address: '203.0.113.9',
  agent: 'Mozilla/5.0 (Windows NT 10.0) Chrome/140',
  token: undefined,
}

export async function signedUp(...[t, kept]: Parameters<typeof world>) {
  const all = await world(t, kept)
  const { house, clock, as, people } = all
  const emails = new Map<string, string>()
  const secrets = new Map<string, string>()
  const web = (): Call => ({
    house,
    school: INSTALLATION,
    actor: nobody,
    now: clock.now(),
    requestId: newId(),
  })

  /** Who this cookie is, at a school or at none. */
  const visit = (token: string | undefined, school: School = INSTALLATION, path?: string) =>
    visitorOf(house, { token, slug: school.slug || undefined, path, now: clock.now(), requestId: newId() })

  /** What this browser finds half written when it opens a page again. */
  async function peek(token: string, school: School, path: string) {
    const { actor, draft } = await visit(token, school, path)
    return draft ? readDraft({ ...web(), school, actor }, path, draft) : undefined
  }

  const callAs = async (token: string, school: School = INSTALLATION): Promise<Call> => ({
    ...web(),
    school,
    actor: (await visit(token, school)).actor,
  })

  /** The token in the invitation that its inviter is shown. */
  async function invited(person: Cast, by: Cast): Promise<string> {
    const call = await as(by)
    const { path } = await inviteAccount(call, { personId: person.id })
    return path?.split('/invitation/')[1] ?? ''
  }

  /** An account of their own, and a session. */
  async function join(
    person: Cast,
    password = PASSWORD,
  ): Promise<{ token: string; next: string; email: string }> {
    const by =
      person === people.office
        ? people.head
        : person.school === people.head.school
          ? people.office
          : all.elsewhere.office
    const done = await acceptWithNewAccount(
      web(),
      { linkToken: await invited(person, by), password },
      BROWSER,
    )
    const email = (await callAs(done.token)).actor.name
    emails.set(person.id, email)
    return { token: done.token, next: done.next, email }
  }

  /** Joins this account to another school's person. */
  async function joinElsewhere(token: string, person: Cast, by: Cast): Promise<void> {
    await acceptSignedIn(await callAs(token), { linkToken: await invited(person, by) })
  }

  const codeNow = (secret: string) =>
    new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: clock.now().epochMilliseconds })

  async function withSecondFactor(token: string) {
    const call = await callAs(token)
    const { secret } = await beginSecondFactor(onAccounts(call), { token })
    const code = codeNow(secret)
    secrets.set(call.actor.name, secret)
    return { secret, code, ...(await setUpSecondFactor(call, { token, code })) }
  }

  const enter = (email: string, password = PASSWORD, browser: Parameters<typeof signIn>[2] = BROWSER) =>
    signIn(web(), { email, password }, browser)

  /** Signs in again, some day later, whoever has joined already. */
  async function again(person: Cast): Promise<string> {
    const email = emails.get(person.id) ?? ''
    const signed = await enter(email)
    if (!('token' in signed)) throw new Error(`${person.name} may not sign in`)
    const { token } = signed
    const secret = secrets.get(email)
    if (!secret) return token
    return (
      await giveSecondFactor(await callAs(token), { token, code: codeNow(secret), address: BROWSER.address })
    ).token
  }

  /** As an approved policy would: the row that stood is closed, another stands from now on. */
  const put = (school: School, { name, version }: AnyControl, parameters: object, audience = '') =>
    inUnit({ ...web(), school }, async ({ unit, now }) => {
      await unit.db
        .updateTable('platform.setting')
        .set({ inForceUntil: now })
        .where('schoolId', '=', school.id)
        .where('control', '=', name)
        .where('audience', '=', audience)
        .where('inForceUntil', 'is', null)
        .execute()
      await unit.db
        .insertInto('platform.setting')
        .values({
          ...{
            schoolId: school.id,
            control: name,
            key: '',
            audience,
            inForceFrom: now.add({ milliseconds: 1 }),
            writtenAt: now,
          },
          ...{ parameters: JSON.stringify(parameters), parametersVersion: version, productVersion: 'test' },
        })
        .execute()
      clock.move({ seconds: 1 })
    })

  return {
    ...all,
    web,
    visit,
    peek,
    callAs,
    invited,
    join,
    joinElsewhere,
    codeNow,
    withSecondFactor,
    enter,
    again,
    put,
  }
}
