import assert from 'node:assert/strict'
import { test } from 'node:test'
import { keepSafe } from '../src/modules/consents/commands/keep-safe.ts'
import { answerChoices } from '../src/modules/consents/index.ts'
import { BROUGHT } from '../src/modules/consents/purposes.ts'
import { consentsUnder } from './clauses/consents.ts'
import { drawFreely, drawFrom } from './same-lots.ts'
import { everyPage } from './signed-in.ts'

/** All that those who do not keep children safe meet of a child who is shown nowhere. */
async function met(t: Parameters<typeof consentsUnder>[0], isForSafety: boolean): Promise<string[]> {
  const here = await consentsUnder(t, 'ashover')
  const { people, as, enter, get, clock } = here
  drawFrom('the sign-ins')
  const whoLook = [people.teacher, people.governor, people.technician, people.office]
  for (const who of [...whoLook, people.parent, people.dsl]) await enter(who)
  // The internet and the learning platform show nobody: for them an answer stands as it is.
  const given = BROUGHT.map(({ purpose }) => ({
    ...{ purpose, answer: isForSafety || /^(internet|learning-platform)$/.test(purpose) ? 'yes' : 'no' },
  }))
  await answerChoices(await as(people.parent), { personId: people.pupil.id, given })
  if (isForSafety)
    await keepSafe(await as(people.dsl), {
      personId: people.pupil.id,
      because: 'The address must stay secret',
    })
  clock.move({ minutes: 20 })
  drawFrom('the looking')
  const paths = everyPage()
    .map(({ url }) => url)
    .filter(url => url.startsWith('/s/:school') && !url.slice('/s/:school'.length).includes(':'))
    .map(url => url.slice('/s/:school'.length))
  const seen: string[] = []
  for (const who of whoLook) {
    const token = await enter(who)
    const own = ['consents', 'safety'].map(page => `/people/${people.pupil.id}/${page}`)
    for (const path of [...paths, '/consents?class=Osprey', ...own]) {
      const { statusCode, body } = await get(token, path)
      seen.push(`${who.name} ${path} ${statusCode}\n${body}`)
    }
  }
  const told = await get(await enter(people.dsl), `/people/${people.pupil.id}/safety`)
  assert.equal(/The address must stay secret/.test(told.body), isForSafety)
  return seen
}

test('what a teacher, a governor, a technician and the office meet of a child who is shown nowhere for their safety is the same to the byte as of one whose parent said no', async t => {
  t.after(drawFreely)
  const refused = await met(t, false)
  drawFreely()
  const safe = await met(t, true)
  assert.equal(safe.length, refused.length)
  assert.ok(refused.some(page => /Jonah Tillerby/.test(page)))
  for (const [n, page] of refused.entries()) assert.equal(safe[n], page)
})
