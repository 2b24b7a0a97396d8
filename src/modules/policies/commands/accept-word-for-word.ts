import { z } from 'zod'
import { command } from '../kit.ts'
import { fieldsOf } from '../parameter-fields.ts'
import { fitted, type Given } from '../parameters.ts'
import { may } from '../permissions.ts'
import { refuseUnlessDraft, versionFor } from '../queries/draft.ts'
import { decideSuggestion } from './decide-suggestion.ts'

/** Accepts at once every suggestion that stands word for word in its clause and that its control can hold as read. */
export const acceptWordForWord = command({
  name: 'policies.accept-word-for-word',
  input: z.object({ versionId: z.uuid() }),
  may: may.prepare,
  load: (db, { versionId }) => versionFor(db, versionId),

  async run({ db, call, touched }, { versionId }, version) {
    refuseUnlessDraft(version)
    const waiting = await db
      .selectFrom('policies.suggestion as s')
      .leftJoin('policies.decision as d', join =>
        join.onRef('d.suggestionId', '=', 's.id').on('d.takenBackAt', 'is', null),
      )
      .select(['s.id', 's.control', 's.parameters'])
      .where('s.versionId', '=', versionId)
      .where('s.sure', '=', 'word-for-word')
      .where('d.suggestionId', 'is', null)
      .execute()
    let accepted = 0
    for (const { id, control: name, parameters } of waiting) {
      const control = call.house.controls.find(one => one.name === name)
      const isWhole =
        !control ||
        fitted(
          control,
          parameters as Given,
          fieldsOf(control).map(field => field.name),
        ).isWhole
      if (!isWhole) continue
      await decideSuggestion(call, { suggestionId: id, answer: 'accepted' })
      accepted += 1
    }
    touched(versionId)
    return { accepted }
  },
})
