import { sql } from 'kysely'
import { bodyOf, type Entry } from './audit/entry.ts'
import { type Call, type Chain, CHAINS, INSTALLATION, type Unit } from './call.ts'

/**
 * Runs the work in this call's transaction, opening it if there is none. The school, the person, the
 * account and the instant are set in it, so the database's walls know them. Facts are queued and the log is appended as its last statements.
 */
export async function inUnit<Result>(
  call: Call,
  work: (call: Call & { unit: Unit }) => Promise<Result>,
): Promise<Result> {
  if (call.unit) return work(call as Call & { unit: Unit })
  return call.house.database.query.transaction().execute(async db => {
    await sql`select set_config('app.school', ${call.school.id}, true),
                     set_config('app.account', ${call.actor.accountId ?? ''}, true),
                     set_config('app.person', ${call.actor.personId ?? ''}, true),
                     set_config('app.actor', ${call.actor.rights.has('system') ? call.actor.name : ''}, true),
                     set_config('app.now', ${call.now.toString()}, true)`.execute(db)
    const unit: Unit = { db, facts: [], entries: [], settings: readAlready(call) }
    const result = await work({ ...call, unit })
    if (unit.facts.length) await call.house.deliver(unit, call.school, unit.facts)
    for (const chain of CHAINS) await append(unit, chain)
    return result
  })
}

/** Never another school's, nor those of another moment: a call is often asked again for somewhere else. */
function readAlready({ settings, school, now }: Call): Unit['settings'] {
  if (settings?.schoolId !== school.id || Temporal.Instant.compare(settings.at, now) !== 0) return undefined
  return Promise.resolve(settings.rows)
}

async function append(unit: Unit, chain: Chain): Promise<void> {
  const bodies = unit.entries.filter(entry => entry.chain === chain).map(({ entry }) => bodyOf(entry))
  if (bodies.length) await sql`select platform.append_entries(${chain}, ${bodies})`.execute(unit.db)
}

/** The same asker on accounts, which belong to no school. Always a transaction of its own. */
export const onAccounts = ({ unit: _, ...call }: Call): Call => ({ ...call, school: INSTALLATION })

/** Writes one entry in a transaction of its own: a refusal, after everything else was rolled back. */
export async function appendAlone({ unit: _, ...call }: Call, chain: Chain, entry: Entry): Promise<void> {
  await inUnit(call, async ({ unit }) => {
    unit.entries.push({ chain, entry })
  })
}
