import { Client } from 'pg'
import type { Actor, Call, House, School } from '../src/platform/call.ts'
import { systemClock } from '../src/platform/clock.ts'
import { asOwner } from '../src/platform/db/addresses.ts'
import { type Database, openDatabase } from '../src/platform/db/database.ts'
import { type Jobs, openJobs } from '../src/platform/jobs.ts'
import { prepareJobs } from '../src/platform/queues.ts'
import type { Module } from '../src/platform/module.ts'
import { newId } from '../src/words/ids.ts'
import { aside } from './aside.ts'
import { freshDatabase } from './database.ts'
import { testFiles } from './files.ts'

const SCHEMA = `
create schema grove;
create table grove.tree (
  school_id uuid not null, id uuid not null, owner_id uuid not null, words text not null, salt bytea,
  primary key (school_id, id)
);
call platform.wall('grove.tree');
grant usage on schema grove to watchword_app;
grant select, insert on grove.tree to watchword_app`

export const schoolNamed = (slug: string): School => ({ id: newId(), slug, name: slug, practice: false })
export const member = (): Actor => ({
  personId: newId(),
  accountId: newId(),
  name: 'Ana',
  rights: new Set(['staff']),
})

export type Grove = {
  database: Database
  keeper: Client
  jobs: Jobs
  leaks: string[]
  schools: readonly [School, School]
  callIn: (school: School, actor: Actor) => Call
  close: () => Promise<void>
}

/** The real database, the real queue and, if asked for, a real worker. */
export async function openGrove(room: Module, withWorker = false): Promise<Grove> {
  const addresses = await freshDatabase()
  const owner = new Client(asOwner(addresses.keeper))
  const keeper = new Client(addresses.keeper)
  await Promise.all([owner.connect(), keeper.connect()])
  await owner.query(SCHEMA)
  await prepareJobs(addresses.keeper, [room])
  const database = openDatabase(addresses.app, 8)
  const leaks: string[] = []
  database.onLeak = what => leaks.push(what)
  const schools = [schoolNamed('north'), schoolNamed('south')] as const
  for (const { id, slug, name } of schools) {
    await database.pool.query(
      'insert into platform.school (id, slug, name, practice, created_at) values ($1, $2, $3, false, now())',
      [id, slug, name],
    )
  }
  const house: House = {
    database,
    controls: [],
    aside,
    files: testFiles,
    deliver: (...all) => jobs.deliver(...all),
  }
  const jobs = await openJobs(
    database,
    [room],
    withWorker ? { clock: systemClock, house: () => house } : undefined,
  )
  return {
    database,
    keeper,
    jobs,
    leaks,
    schools,
    callIn: (school, actor) => ({ house, school, actor, now: systemClock.now(), requestId: newId() }),
    async close() {
      await jobs.stop()
      await Promise.all([database.close(), owner.end(), keeper.end()])
    },
  }
}
