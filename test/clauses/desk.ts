import assert from 'node:assert/strict'
import type { Cast } from '../world.ts'
import { boxesOf, signingUnder } from './agreements.ts'
import { plain } from './pages.ts'
import { reportingUnder } from './reporting.ts'

type Answers = Readonly<Record<string, string | readonly string[]>>
export const SANJAY = {
  ...{ givenName: 'Sanjay', familyName: 'Mistry', comesAs: 'visitor' },
  ...{ organisation: 'Peak Books', purpose: 'A book fair' },
}

/** The desk under a school's own policy: the office signs in whoever comes, and turns the screen round. */
export async function deskUnder(
  t: Parameters<typeof reportingUnder>[0],
  school: Parameters<typeof reportingUnder>[1],
) {
  const here = await reportingUnder(t, school)
  const { people, enter, post, get, base } = here
  const signing = await signingUnder(here)
  const send = async (person: Cast, path: string, answers: Answers) => {
    const { statusCode, headers, body } = await post(await enter(person), path, answers)
    return { statusCode, to: (headers.location ?? '').replace(base, ''), text: plain(body), body }
  }

  /** @returns the address of the visit. */
  async function comes(answers: Answers = SANJAY): Promise<string> {
    const { statusCode, to, text } = await send(people.office, '/visitors/new', {
      ...{ host: people.teacher.name, ...answers },
    })
    assert.equal(statusCode, 303, text)
    return to
  }
  const screen = async (visit: string) => (await get(await enter(people.office), `${visit}/signature`)).body
  /** Reads, ticks what must be ticked, types a name, and presses. */
  async function signs(visit: string, name: string): Promise<void> {
    const body = await screen(visit)
    const { statusCode, text } = await send(people.office, `${visit}/signature`, {
      ...{ versionId: /name="versionId" value="([\w-]+)"/.exec(body)?.[1] ?? '' },
      ...{ ticked: boxesOf(body, 'ticked'), declaration: 'agree', signedAs: name },
    })
    assert.equal(statusCode, 303, text)
    assert.match(plain(await screen(visit)), /Thank you/)
  }
  const guestLogin = (visit: string, answers: Answers = {}) =>
    send(people.office, `${visit}/guest-login`, {
      ...{ login: 'guest3', services: 'Internet in the hall', until: '3:30pm', ...answers },
    })
  return { ...here, signing, send, comes, screen, signs, guestLogin }
}
