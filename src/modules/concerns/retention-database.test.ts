import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Client } from 'pg'
import { proposedFile } from '../../../test/old-files.ts'
import { world } from '../../../test/world.ts'

test('the database itself asks for a proposal in the log, two people, a duty and the time, whoever calls it', async t => {
  const here = await world(t)
  const { people, addresses, clock, schools, elsewhere } = here
  const { reviewId, personId } = await proposedFile(here)
  const app = new Client(addresses.app)
  await app.connect()
  t.after(() => app.end())
  const asPerson = async (
    person: string,
    said: string,
    values: unknown[] = [],
    school = schools.larkmoor.id,
  ) => {
    await app.query('begin')
    try {
      await app.query(
        `select set_config('app.school', $1, true), set_config('app.person', $2, true), set_config('app.now', $3, true)`,
        [school, person, clock.now().toString()],
      )
      return await app.query(said, values)
    } finally {
      await app.query('rollback')
    }
  }
  const destroy = (id: string, by: string) =>
    asPerson(by, `select concerns.destroy_file($1, 'D-2222-2222', null, 'r')`, [id])
  await assert.rejects(destroy(reviewId, people.dsl.id), /two people/)
  await assert.rejects(destroy(reviewId, personId), /two people/)
  await assert.rejects(destroy(reviewId, people.teacher.id), /holds a duty/)
  await assert.rejects(destroy(reviewId, people.dpo.id), /holds a duty/)
  await assert.rejects(destroy(personId, people.head.id), /no such destruction/)
  const planted = (child: string) =>
    asPerson(
      people.head.id,
      `with planted as (insert into concerns.file_review (school_id, id, child_id, decided, why, concern_ids, with_rest,
           decided_at, decided_by, salt) values ($1, gen_random_uuid(), $2, 'destroy', 'because', '{}', true, $3, $4, '')
         returning id)
       select concerns.destroy_file(id, 'D-2222-2222', null, 'r') from planted`,
      [schools.larkmoor.id, child, clock.now().toString(), people.dsl.id],
    )
  await assert.rejects(planted(people.pupil.id), /no such destruction|the log holds no entry/)
  await assert.rejects(
    asPerson(
      elsewhere.head.id,
      `select concerns.destroy_file($1, 'D-2222-2222', null, 'r')`,
      [reviewId],
      schools.hollinBank.id,
    ),
    /no such destruction/,
  )
  for (const said of [
    'delete from concerns.concern',
    'delete from concerns.addition',
    'delete from concerns.file_destruction',
    'delete from concerns.file_review',
    `update concerns.concern set saw = ''`,
    `update concerns.file_review set concern_ids = '{}'`,
    `insert into concerns.file_destruction select * from concerns.file_destruction`,
    'select concerns.destroy_rest(gen_random_uuid())',
    `select concerns.erase_person(gen_random_uuid(), now())`,
    'update platform.file set sealed_key = null',
    'select kept_from from concerns.file_destruction',
    'select d from concerns.file_destruction d',
  ])
    await assert.rejects(asPerson(people.head.id, said), /permission denied/, said)
})
