import assert from 'node:assert/strict'
import { test } from 'node:test'
import { begunIn } from '../../../test/imagery.ts'
import { world } from '../../../test/world.ts'
import { giveAction } from './commands/give-action.ts'
import { task } from './queries/task.ts'

test('the network manager is asked without a name: they see the words of the task and nothing of what it is', async t => {
  const { as, people, concernId } = await begunIn(await world(t))
  const { actionId } = await giveAction(await as(people.dsl), {
    ...{ concernId, ownerId: people.technician.id, what: 'Set apart the home folder of account 4417' },
    ...{ shows: 'task', by: 'sameDay' },
  })
  const seen = await task(await as(people.technician), { actionId })
  assert.equal(seen.concernId, null)
  assert.doesNotMatch(JSON.stringify(seen), /Tillerby|Sandhu|picture|nude/i)
})
