import assert from 'node:assert/strict'
import { test } from 'node:test'
import { optionsOf } from '../../platform/procedures/answers.ts'
import type { Ask, Step } from '../../platform/procedures/procedure.ts'
import { markupErrors } from '../../../test/page-rules.ts'
import { begunWith, fieldsOf } from '../../../test/procedures.ts'
import { browsing, walkable } from '../../../test/signed-in.ts'
import { beginProcedure } from './commands/begin-procedure.ts'
import { recordProcedureStep } from './commands/record-procedure-step.ts'
import { PROCEDURES } from './procedures.ts'
import { procedureRun } from './queries/procedure-run.ts'

const isWritten = (ask: Ask): boolean => !optionsOf(ask) && !ask.isEach

/** As a browser shows it. */
const read = (markup: string): string =>
  markup
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ')

test('each procedure shows first what is done at once, what must never happen and its guidance, and no step takes a picture or a file', async t => {
  const here = await begunWith(await walkable(t), 'imagery')
  const { people, concernId, runId, post, get } = { ...here, ...browsing(here) }
  const record = `/s/larkmoor/concerns/${concernId}`
  const page = async (address: string) => {
    const { body, statusCode } = await get(people.dsl, address)
    assert.equal(statusCode, 200, address)
    assert.deepEqual(markupErrors(body), [], address)
    assert.doesNotMatch(body, /type="file"|multipart/, address)
    return read(body)
  }
  for (const procedure of PROCEDURES) {
    const run =
      procedure.key === 'imagery'
        ? runId
        : (await beginProcedure(await here.as(people.dsl), { concernId, key: procedure.key })).runId
    const at = `${record}/procedures/${run}`
    const shown = await page(at)
    assert.match(read(procedure.first) && shown, /What must never happen/)
    for (const words of [procedure.first, ...procedure.never, ...procedure.guidance.map(({ name }) => name)])
      assert.ok(shown.includes(words), `${procedure.key} says “${words}”`)
    const asked = await page(`/s/larkmoor/concerns/procedures/${procedure.key}`)
    for (const { title } of procedure.steps) assert.ok(asked.includes(title), `${procedure.key}: ${title}`)
    const [first] = procedure.steps
    assert.ok(first)
    await page(`${at}/steps/${first.key}`)
    // The first that waits for nothing and in which somebody writes.
    const [open] = procedure.steps.flatMap(({ key, after, only, asks }) =>
      after.length || only ? [] : asks.filter(isWritten).map(ask => ({ step: key, ask: ask.key })),
    )
    assert.ok(open, procedure.key)
    const sent = await post(people.dsl, `${at}/steps/${open.step}`, {
      [open.ask]: 'data:image/jpeg;base64,SkZJRg==',
    })
    assert.equal(sent.statusCode, 422)
    assert.match(sent.body, /A picture or a file cannot be sent here/, procedure.key)
  }
})

/** Every answer to a question of a step that leads to another place of the house. */
const awayIn = (steps: readonly Step[]) =>
  steps.flatMap(({ key, asks }) =>
    asks.flatMap(ask =>
      (optionsOf(ask) ?? []).flatMap(({ value, leadsTo }) =>
        leadsTo === undefined ? [] : [{ step: key, typed: { [ask.key]: value } }],
      ),
    ),
  )

test('whatever kind it is, that somebody who works here has a part in it leads to the report about an adult and is kept on no record of a child', async t => {
  const here = await begunWith(await walkable(t), 'imagery')
  const { people, concernId, runId, post, as } = { ...here, ...browsing(here) }
  for (const { key, steps } of PROCEDURES.filter(one => awayIn(one.steps).length)) {
    const dsl = await as(people.dsl)
    const run = key === 'imagery' ? runId : (await beginProcedure(dsl, { concernId, key })).runId
    for (const { step, typed } of awayIn(steps)) {
      const at = `/s/larkmoor/concerns/${concernId}/procedures/${run}/steps/${step}`
      const { headers } = await post(people.dsl, at, typed)
      assert.equal(headers.location, '/s/larkmoor/report-a-concern/adult', key)
      const sent = recordProcedureStep(dsl, { concernId, runId: run, step, typed, seen: '' })
      for (const name of Object.keys(typed))
        assert.equal((await fieldsOf(sent))[name], 'Nothing of this is kept here', key)
      assert.deepEqual((await procedureRun(dsl, { concernId, runId: run })).run.entries, [], key)
    }
  }
  const named = (key: string) => PROCEDURES.find(one => one.key === key)?.steps ?? []
  for (const key of ['imagery', 'sexual-violence', 'upskirting', 'hate', 'bullying', 'complaint'])
    assert.equal(awayIn(named(key)).length, 1, key)
})
