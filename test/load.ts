import assert from 'node:assert/strict'
import pg from 'pg'
import { readChain } from '../src/platform/audit/read-chain.ts'
import { verifyChain } from '../src/platform/audit/verify.ts'
import type { Addresses } from '../src/platform/db/addresses.ts'
import '../src/platform/db/types.ts'
import type { FormClient } from './form-client.ts'
import { until } from './product.ts'

const pause = (ms: number) => new Promise(resolve => setTimeout(resolve, ms))
const JOINED = 'agreements.ask-new-starter'

/** What was asked, and what the product said was done: by the name that was typed, the id that it gave. */
export type Said = { sent: Set<string>; acknowledged: Map<string, string>; times: number[]; refused: number }
export type Load = Said & { stop(): Promise<void> }

/** So many people at once who record new staff, one form after another, and go on when the product is away. */
export function writers(head: FormClient, count: number, mark = 'W'): Load {
  const said: Said = { sent: new Set(), acknowledged: new Map(), times: [], refused: 0 }
  const state = { isOver: false }
  const [day, month, year] = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London' })
    .format()
    .split('/')
  const startsOn = { 'startsOn-day': `${day}`, 'startsOn-month': `${month}`, 'startsOn-year': `${year}` }
  async function write(writer: number): Promise<void> {
    for (let n = 1; !state.isOver; n++) {
      const familyName = `${mark}${writer}N${n}`
      said.sent.add(familyName)
      const began = performance.now()
      try {
        const { status, location } = await head.post('/s/larkmoor/people/new', {
          ...{ givenName: 'Staff', familyName, kinds: 'staff', ...startsOn },
        })
        const personId = /\/people\/([0-9a-f-]{36})$/.exec(location)?.[1]
        if (status === 303 && personId) said.acknowledged.set(familyName, personId)
        else said.refused++
        said.times.push(performance.now() - began)
      } catch {
        said.refused++
        await pause(50)
      }
    }
  }
  const all = Promise.all(Array.from({ length: count }, (_, writer) => write(writer)))
  return Object.assign(said, {
    async stop() {
      state.isOver = true
      await all
    },
  })
}

/** Sees every row; gone when the work is done. */
export async function asKeeper<Found>(
  { keeper }: Addresses,
  work: (client: pg.Client) => Promise<Found>,
): Promise<Found> {
  const client = new pg.Client(keeper)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

type Row = { personId: string; familyName: string; memberships: number; entries: number; jobs: number }

/** Each deed is there whole or not at all, and each that was acknowledged is there. @returns how many there are. */
export function wholeDeeds(addresses: Addresses, { sent, acknowledged }: Said): Promise<number> {
  return asKeeper(addresses, async client => {
    const { rows } = await client.query<Row>(
      `with membership as (select person_id, count(*) as n from people.membership group by 1),
            entry as (select id.value as person_id, count(*) as n
                        from platform.audit_entry e, jsonb_array_elements_text(e.body::jsonb -> 'ids') id
                       where e.use_case = 'people.record-person' and e.outcome = 'done' group by 1),
            job as (select data #>> '{fact,personId}' as person_id, count(*) as n
                      from jobs.job where name = $1 group by 1)
       select p.person_id as "personId", p.family_name as "familyName", coalesce(membership.n, 0) as memberships,
              coalesce(entry.n, 0) as entries, coalesce(job.n, 0) as jobs
         from people.person_details p
         left join membership on membership.person_id = p.person_id
         left join entry on entry.person_id = p.person_id::text
         left join job on job.person_id = p.person_id::text
        where p.replaced_at is null and p.family_name ~ '^[UVW][0-9]+N[0-9]+$'`,
      [JOINED],
    )
    const there = new Map(rows.map(row => [row.familyName, row]))
    for (const [name, personId] of acknowledged) {
      assert.equal(there.get(name)?.personId, personId, `${name} was acknowledged, and is lost`)
    }
    for (const { familyName, memberships, entries, jobs } of rows) {
      assert.ok(sent.has(familyName), `${familyName} was never sent`)
      assert.deepEqual([memberships, entries, jobs], [1, 1, 1], `half a deed: ${familyName}`)
    }
    assert.equal(there.size, rows.length, 'a deed stands twice')
    const { rows: log } = await client.query(
      `select count(*) as n from platform.audit_entry where use_case = 'people.record-person' and outcome = 'done'`,
    )
    assert.equal(log[0].n, rows.length, 'the log tells of a deed that is not there')
    return rows.length
  })
}

/** Every chain of every school. @returns how many entries they have. */
export function wholeChains(addresses: Addresses): Promise<number> {
  return asKeeper(addresses, async client => {
    const { rows } = await client.query('select school_id as school, chain from platform.chain_head')
    let entries = 0
    for (const { school, chain } of rows) {
      const verdict = await verifyChain(readChain(client, school, chain))
      assert.equal(verdict.state, 'whole', JSON.stringify(verdict))
      if (verdict.state === 'whole') entries += verdict.entries
    }
    return entries
  })
}

/** What the workers have not ended yet, and what gave up. */
export function unended(addresses: Addresses): Promise<{ waiting: number; failed: number }> {
  return asKeeper(addresses, async client => {
    const { rows } = await client.query(
      `select count(*) filter (where state < 'completed' and name <> 'dead-letters' and name not like '\\_\\_pgboss%') as waiting,
              count(*) filter (where state = 'failed' or name = 'dead-letters') as failed
         from jobs.job`,
    )
    return rows[0]
  })
}

/** Waits for the workers to end their work, however much there is, as long as it grows less. */
export async function ended(addresses: Addresses): Promise<void> {
  for (let before = Infinity; ;) {
    const now = await until('an end of some of the work', async () => {
      const { waiting } = await unended(addresses)
      return (waiting === 0 || waiting < before) && { waiting }
    })
    if (now.waiting === 0) return
    before = now.waiting
  }
}

/** Each fact's listener has counted exactly once. */
export function heardOnce(addresses: Addresses): Promise<void> {
  return asKeeper(addresses, async client => {
    const { rows } = await client.query(
      `select count(*) as people,
              count(*) filter (where state = 'completed') as completed,
              count(*) filter (where retry_count > 0) as again,
              (select count(*) from platform.audit_entry where use_case = 'agreements.remind-unsigned' and outcome = 'done') as runs
         from jobs.job where name = $1`,
      [JOINED],
    )
    const [{ people, completed, runs }] = rows
    assert.deepEqual([completed, runs], [people, people], `of ${people} facts, ended and ran`)
  })
}
