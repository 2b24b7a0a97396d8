import assert from 'node:assert/strict'
import { test } from 'node:test'
import { PASSWORD, signedUp } from '../../../../test/signed-up.ts'
import { ORIGIN, webOf } from '../../../../test/web.ts'

async function browsing(t: Parameters<typeof signedUp>[0]) {
  const all = await signedUp(t)
  const app = await webOf(t, all)
  let cookie = ''
  const keepCookie = (set: string | string[] | undefined) => {
    const found = [set ?? []].flat().find(one => one.startsWith('watchword='))
    if (found) cookie = found.split(';')[0] ?? ''
  }
  const get = async (url: string) => {
    const answer = await app.inject({ url, headers: { cookie } })
    keepCookie(answer.headers['set-cookie'])
    return answer
  }
  const post = async (url: string, form: Record<string, string>) => {
    const answer = await app.inject({
      ...{ method: 'POST', url, payload: new URLSearchParams(form).toString() },
      headers: { cookie, origin: ORIGIN, 'content-type': 'application/x-www-form-urlencoded' },
    })
    keepCookie(answer.headers['set-cookie'])
    return answer
  }
  const become = (token: string) => void (cookie = `watchword=${token}`)
  return { ...all, get, post, become, cookie: () => cookie }
}

test('sign-in: a refused answer is shown again without its password; the right one goes where one wanted', async t => {
  const { people, join, get, post, cookie } = await browsing(t)
  const { email } = await join(people.office)
  const asked = await get('/s/larkmoor/accounts')
  assert.equal(asked.statusCode, 303)
  const signIn = '/sign-in?next=%2Fs%2Flarkmoor%2Faccounts'
  assert.equal(asked.headers.location, signIn)
  const refused = await post(signIn, { email, password: 'not my password' })
  assert.equal(refused.statusCode, 422)
  assert.match(refused.body, /The e-mail address or the password is not right/)
  assert.ok(refused.body.includes(email))
  assert.ok(!refused.body.includes('not my password'))
  assert.equal(cookie(), '')
  const done = await post(signIn, { email, password: PASSWORD })
  assert.equal(done.headers.location, '/account/second-factor?next=%2Fs%2Flarkmoor%2Faccounts')
  assert.match(String(done.headers['set-cookie']), /HttpOnly; SameSite=Lax/)
})

test('the second factor is set up on its page; the codes are shown once; then the school opens', async t => {
  const { people, join, get, post, become, codeNow } = await browsing(t)
  const { token } = await join(people.office)
  become(token)
  const setUp = '/account/second-factor?next=%2Fs%2Flarkmoor%2Faccounts'
  const page = await get(setUp)
  const secret = /<strong>([A-Z2-7 ]+)<\/strong>/.exec(page.body)?.[1]?.replaceAll(' ', '') ?? ''
  assert.match(page.body, /<svg class="ww-qr"/)
  assert.ok(!page.body.includes('otpauth'))
  assert.equal((await post(setUp, { code: '12' })).statusCode, 422)
  const codes = await post(setUp, { code: codeNow(secret) })
  assert.equal(codes.statusCode, 200)
  assert.equal(codes.body.match(/<code>[A-Z2-9]{4}-/g)?.length, 10)
  assert.match(codes.body, /href="\/s\/larkmoor\/accounts"/)
  const accounts = await get('/s/larkmoor/accounts')
  assert.equal(accounts.statusCode, 200)
  assert.match(accounts.body, /1 can sign in\. 0 are invited\./)
  assert.match((await get('/account')).body, /10 left/)
})

test('the lock: nothing but the lock page; a form posted meanwhile comes back after unlocking', async t => {
  const { people, join, get, post, become, withSecondFactor, clock } = await browsing(t)
  const { token } = await withSecondFactor((await join(people.office)).token)
  become(token)
  assert.equal(
    (await post('/account/lock', { from: '/s/larkmoor/accounts' })).headers.location,
    '/account/unlock?next=%2Fs%2Flarkmoor%2Faccounts',
  )
  for (const url of ['/s/larkmoor/accounts', '/s/larkmoor', '/account', '/account/password'])
    assert.match(String((await get(url)).headers.location), /^\/account\/unlock/, url)
  const locked = await get('/account/unlock?next=%2Fs%2Flarkmoor%2Faccounts')
  assert.match(locked.body, /Locked at 8:20/)
  assert.ok(!locked.body.includes('Larkmoor'))
  const wrong = await post('/account/unlock', { password: 'x' })
  assert.equal(wrong.statusCode, 422)
  assert.match(wrong.body, /The password is not right/)
  const posted = await post('/s/larkmoor/accounts', { deed: 'invite', personId: people.teacher.id })
  assert.match(String(posted.headers.location), /^\/account\/unlock/)
  assert.equal(
    (await post('/account/unlock?next=%2Fs%2Flarkmoor%2Faccounts', { password: PASSWORD })).headers.location,
    '/s/larkmoor/accounts',
  )
  assert.equal((await get('/s/larkmoor/accounts')).statusCode, 200)
  clock.move({ minutes: 11 })
  assert.match(String((await get('/s/larkmoor/accounts')).headers.location), /^\/account\/unlock/)
})

test('invite, find, end, sign out: the pages of the office', async t => {
  const { people, join, get, post, become, withSecondFactor } = await browsing(t)
  const { token } = await withSecondFactor((await join(people.office)).token)
  become(token)
  const found = await post('/s/larkmoor/accounts', { deed: 'find', find: 'wrayth' })
  assert.match(found.body, /Invite Łukasz Wraythorne/)
  assert.equal(
    (await post('/s/larkmoor/accounts', { deed: 'invite', personId: people.teacher.id })).body.match(
      /\/invitation\/[\w-]{43}/g,
    )?.length,
    1,
  )
  assert.match((await get('/s/larkmoor/accounts')).body, /1 can sign in\. 1 is invited\./)
  const noAddress = await post('/s/larkmoor/accounts', { deed: 'invite', personId: people.pupil.id })
  assert.equal(noAddress.statusCode, 422)
  assert.match(noAddress.body, /Record an e-mail address/)
  assert.equal((await get('/s/larkmoor/outbox')).statusCode, 403)
  assert.equal((await get('/s/hollin-bank/accounts')).statusCode, 404)
  const out = await post('/account/sign-out', {})
  assert.equal(out.headers.location, '/sign-in')
  assert.match(String((await get('/s/larkmoor/accounts')).headers.location), /^\/sign-in/)
})

test('an invitation, by its link: an account, then the school; opened again it is gone', async t => {
  const { people, invited, get, post } = await browsing(t)
  const url = `/invitation/${await invited(people.teacher, people.office)}`
  const page = await get(url)
  assert.equal(page.statusCode, 200)
  assert.match(page.body, /Join Larkmoor Primary School/)
  assert.match(page.body, /autocomplete="new-password"/)
  assert.equal((await post(url, { password: 'too short' })).statusCode, 422)
  assert.equal((await post(url, { password: PASSWORD })).headers.location, '/s/larkmoor')
  assert.equal((await get(url)).statusCode, 404)
  const account = await get('/account')
  assert.match(account.body, /href="\/s\/larkmoor">Larkmoor Primary School/)
})

test('a forgotten password: the same page for an address that nobody has', async t => {
  const { people, join, post } = await browsing(t)
  const { email } = await join(people.teacher)
  const plain = (body: string) => body.replace(/content="[0-9a-f-]{36}"/, '')
  const [known, unknown] = [
    await post('/password-reset', { email }),
    await post('/password-reset', { email: 'x@larkmoor.example' }),
  ]
  assert.equal(plain(known.body), plain(unknown.body))
})

test('a forgotten password where no mail leaves: no form, but whom to ask for a link', async t => {
  const { get } = await browsing(t)
  const byHand = (await get('/password-reset')).body
  assert.match(byHand, /Ask your headteacher/)
  assert.doesNotMatch(byHand, /name="email"/)
  process.env['WATCHWORD_SMTP_URL'] = 'smtp://127.0.0.1:1'
  t.after(() => delete process.env['WATCHWORD_SMTP_URL'])
  assert.match((await get('/password-reset')).body, /name="email"/)
})

test('a draft that a locking page sends is kept for its page', async t => {
  const { people, join, become, post, get } = await browsing(t)
  become((await join(people.teacher)).token)
  assert.equal(
    (await post(`/s/larkmoor/drafts/${encodeURIComponent('/s/larkmoor/x')}`, { saw: 'a' })).statusCode,
    200,
  )
  assert.equal(
    (await post(`/s/larkmoor/drafts/${encodeURIComponent('/s/hollin-bank/x')}`, { saw: 'a' })).statusCode,
    404,
  )
  assert.equal((await get('/s/larkmoor/drafts/x')).statusCode, 404)
})

test('first run: what is wrong is said beside each field and what was typed stays, but for the password', async t => {
  const { house, get, post } = await browsing(t)
  const { hashToken } = await import('../token.ts')
  await house.database.pool.query(
    `insert into access.link (id, purpose, token_hash, created_at, expires_at)
     values (gen_random_uuid(), 'first-run', $1, now(), '2027-01-01')`,
    [hashToken('printed')],
  )
  assert.equal((await get('/first-run/guessed')).statusCode, 404)
  assert.match((await get('/first-run/printed')).body, /Set up your school/)
  const answer = await post('/first-run/printed', {
    name: 'Larkmoor',
    town: 'Wick',
    email: 'info@x.example',
    password: 'short',
  })
  assert.equal(answer.statusCode, 422)
  for (const field of [
    'street',
    'postcode',
    'localAuthority',
    'phase',
    'givenName',
    'familyName',
    'email',
    'password',
  ])
    assert.match(answer.body, new RegExp(`id="${field}-error"`), field)
  assert.match(answer.body, /value="Wick"/)
  assert.ok(!answer.body.includes('value="short"'))
})
