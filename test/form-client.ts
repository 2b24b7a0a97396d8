import assert from 'node:assert/strict'
import { Secret, TOTP } from 'otpauth'

export type Answer = { status: number; location: string; text: string }
export type FormClient = ReturnType<typeof formClient>

/** A browser without a screen: it keeps its cookie, and sends forms as a page of the site would. */
export function formClient(origin: string, session?: string) {
  let cookie = session
  async function ask(path: string, init: RequestInit = {}): Promise<Answer> {
    const answer = await fetch(new URL(path, origin), {
      ...init,
      redirect: 'manual',
      headers: { origin, ...(cookie ? { cookie } : {}) },
      signal: AbortSignal.timeout(60_000),
    })
    const set = answer.headers.getSetCookie()[0]
    if (set) cookie = set.split(';')[0]
    return {
      status: answer.status,
      location: answer.headers.get('location') ?? '',
      text: await answer.text(),
    }
  }
  const fieldsOf = (fields: Record<string, string>) => new URLSearchParams(fields)
  return {
    get: (path: string) => ask(path),
    post: (path: string, fields: Record<string, string>) =>
      ask(path, { method: 'POST', body: fieldsOf(fields) }),
    async upload(
      path: string,
      fields: Record<string, string>,
      file: { name: string; bytes: Uint8Array<ArrayBuffer> },
    ) {
      const body = new FormData()
      for (const [name, value] of Object.entries(fields)) body.set(name, value)
      body.set('file', new Blob([file.bytes]), file.name)
      return ask(path, { method: 'POST', body })
    },
    /** The same person on another address, such as another web process. */
    at: (other: string) => formClient(other, cookie),
  }
}

const HEAD = { email: 'ruth@larkmoor.example', password: 'copper kettle moorland' }
const SCHOOL = {
  ...{ name: 'Larkmoor Primary School', slug: 'larkmoor', street: 'School Lane', town: 'Larkmoor' },
  ...{ postcode: 'SK23 7AA', localAuthority: 'Derbyshire', phase: 'primary' },
  ...{ givenName: 'Ruth', familyName: 'Calloway', ...HEAD },
}
const codeOf = (secret: string) => new TOTP({ secret: Secret.fromBase32(secret) }).generate()

/** Sets up the first school by the link that was printed. @returns its headteacher, signed in by both factors. */
export async function firstHead(origin: string, said: string) {
  const link = /\/first-run\/[\w-]+/.exec(said)?.[0]
  assert.ok(link, 'no link was printed')
  const head = formClient(origin)
  assert.equal((await head.post(link, SCHOOL)).status, 303)
  const { text } = await head.get('/account/second-factor')
  const secret = /(?:[A-Z2-7]{4} ){7}[A-Z2-7]{4}/.exec(text)?.[0].replaceAll(' ', '') ?? ''
  assert.equal((await head.post('/account/second-factor', { code: codeOf(secret) })).status, 200)
  assert.equal((await head.get('/s/larkmoor')).status, 200)
  return { head, secret, ...HEAD }
}
