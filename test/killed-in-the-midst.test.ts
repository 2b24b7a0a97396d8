import assert from 'node:assert/strict'
import fs from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import pg from 'pg'
import { ctfOf } from '../src/modules/people/roll-world.test.ts'
import { dayOf, systemClock } from '../src/platform/clock.ts'
import { type Answer, firstHead, type FormClient } from './form-client.ts'
import { asKeeper, wholeChains } from './load.ts'
import { type Kind, type Product, productIn, until } from './product.ts'
import { sampled } from './sampled.ts'
import { makeRoll } from './roll/make-roll.ts'

/** Everything that an accepted roll or an approved policy writes: rows, settings, log entries, queued facts. */
const standing = ({ addresses }: Product): Promise<Record<string, number>> =>
  asKeeper(addresses, async client => {
    const { rows } = await client.query(
      `select (select count(*) from people.person) as people,
              (select count(*) from people.membership) as memberships,
              (select count(*) from people.relationship) as relationships,
              (select count(*) from platform.setting) as settings,
              (select count(*) from policies.approval) as approvals,
              (select count(*) from platform.audit_entry where use_case in ('people.accept-roll', 'policies.approve-version') and outcome = 'done') as entries,
              (select count(*) from jobs.job where data #>> '{fact,name}' in ('people.joined', 'policies.approved')) as facts`,
    )
    return rows[0]
  })

/**
 * Sends the form, holds its transaction at its very last statement, where everything is written and nothing is
 * committed, and kills there.
 */
async function killAtTheEnd(
  product: Product,
  send: () => Promise<Answer>,
  kind: Kind,
): Promise<Answer | Error> {
  const holder = new pg.Client({ ...product.addresses.keeper, user: 'postgres' })
  holder.on('error', () => {})
  await holder.connect()
  await holder.query('begin; lock table platform.chain_head in exclusive mode')
  const sent = send().catch((error: Error) => error)
  await until('a transaction at its last statement', async () => {
    await holder.query('select pg_stat_clear_snapshot()')
    const { rows } = await holder.query(
      `select 1 from pg_stat_activity where wait_event_type = 'Lock' and query like '%append_entries%'`,
    )
    return rows.length > 0
  })
  const dead = product.kill(kind)
  const answer = await sent
  await holder.end().catch(() => {})
  await until(`another ${kind}`, () => (product.pidOf(kind) ?? dead) !== dead)
  await product.serves()
  return answer
}

const hiddenIn = (form: string): Record<string, string> =>
  Object.fromEntries(
    [...form.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name, value]) => [
      `${name}`,
      `${value}`,
    ]),
  )
const formOf = (page: string, deed: string): Record<string, string> => {
  const from = page.indexOf(`name="deed" value="${deed}"`)
  return hiddenIn(page.slice(from - 100, page.indexOf('</form>', from)))
}

async function rollThatWaits(head: FormClient): Promise<() => Promise<Answer>> {
  const { name, bytes } = ctfOf(makeRoll({ pupils: 60, seed: 7 }))
  const { location } = await head.upload('/s/larkmoor/roll', {}, { name, bytes: new Uint8Array(bytes) })
  const { text } = await head.get(`${location}?everybody=no`)
  return () => head.post(location, formOf(text, 'accept'))
}

async function policyThatWaits(head: FormClient): Promise<() => Promise<Answer>> {
  const bytes = new Uint8Array(fs.readFileSync(path.join(import.meta.dirname, 'seeds/redbridge.txt')))
  const { location, text } = await head.upload('/s/larkmoor/policies', {}, { name: 'redbridge.txt', bytes })
  assert.ok(location, text)
  await head.post(`${location}/decisions`, { deed: 'accept-word-for-word' })
  const today = dayOf(systemClock.now())
  const day = (field: string, at: Temporal.PlainDate) => ({
    ...{ [`${field}-day`]: `${at.day}`, [`${field}-month`]: `${at.month}`, [`${field}-year`]: `${at.year}` },
  })
  return () =>
    head.post(`${location}/approval`, {
      ...{ body: 'governors', minute: '26/41', insteadBecause: 'No governor has an account here yet.' },
      ...{
        ...day('approvedOn', today.subtract({ days: 1 })),
        ...day('nextReviewOn', today.add({ years: 1 })),
      },
    })
}

test('killed at the last statement of an accepted roll or an approval, none of it stands; sent again, all of it', async t => {
  const product = await productIn(t)
  product.start()
  await product.serves()
  const { head } = await firstHead(
    product.origin,
    await until('a link', () => product.said().includes('first-run') && product.said()),
  )
  const ways = [
    ['a roll, the database killed', rollThatWaits, 'postgres'],
    ['an approval, the web process killed', policyThatWaits, 'web'],
  ] as const
  for (const [what, waits, kind] of sampled(ways, 1)) {
    await t.test(what, async () => {
      const send = await waits(head)
      const before = await standing(product)
      const answer = await killAtTheEnd(product, send, kind)
      if (answer instanceof Error) assert.equal(kind, 'web', answer.message)
      else {
        assert.equal(
          answer.status,
          503,
          /error-(?:message|summary)[\s\S]{0,600}/.exec(answer.text)?.[0] ?? 'no error',
        )
        assert.match(answer.text, /starting again[\s\S]*[0-9a-f]{8}-[0-9a-f]{4}-/)
        assert.doesNotMatch(answer.text, /PGSQL|\/tmp|node_modules/)
      }
      assert.deepEqual(await standing(product), before)
      assert.equal((await send()).status, 303)
      const now = await standing(product)
      assert.equal(now['entries'], Number(before['entries']) + 1)
      assert.notDeepEqual([now['people'], now['settings']], [before['people'], before['settings']])
      await wholeChains(product.addresses)
    })
  }
})
