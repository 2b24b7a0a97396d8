import { schoolPath } from '../../../platform/call.ts'
import { invalid } from '../../../platform/errors.ts'
import { one, type Page, type Reply, show, to, type Visit } from '../../../platform/page.ts'
import { recordRelationship } from '../commands/record-relationship.ts'
import { recordSibling } from '../commands/record-sibling.ts'
import { may } from '../permissions.ts'
import { family } from '../queries/family.ts'
import { peopleNamed } from '../queries/people-named.ts'
import { newFamilyView } from './new-family.view.ts'

/** Finds somebody by name, and records what they are to a pupil: a contact, or a brother or sister. */
export const newFamilyPage: Page = {
  url: '/s/:school/people/:personId/family/new',
  may: may.managePeople,
  get: shown,
  async post(visit) {
    const { call, params, answers } = visit
    // A search that says a name, so it is not in the address.
    if (answers['deed'] === 'find') return shown({ ...visit, typed: answers })
    const { personId = '' } = params
    const otherId = one(answers['otherId'])
    if (!otherId) {
      throw invalid(
        one(answers['name']) ? { otherId: 'Select who it is' } : { name: 'Find them by name first' },
      )
    }
    const is = one(answers['is'])
    if (is === 'sibling') await recordSibling(call, { pupilId: personId, otherId })
    else if (is === 'contact')
      await recordRelationship(call, { ...answers, pupilId: personId, personId: otherId })
    else if (is === 'pupil') await recordRelationship(call, { ...answers, pupilId: otherId, personId })
    else throw invalid({ is: 'Select what they are to each other' })
    return to(`${schoolPath(call.school)}/people/${personId}/family`)
  },
}

async function shown({ call, params, typed, errors }: Visit): Promise<Reply> {
  const name = one(typed['name']).trim().slice(0, 60)
  const of = await family(call, params)
  const isEnough = name.length >= 2
  const found = (isEnough ? await peopleNamed(call, { name }) : []).filter(
    ({ id, kinds }) => id !== of.id && (of.pupil || kinds.includes('pupil')),
  )
  return show(
    newFamilyView({ base: schoolPath(call.school), of, name, isEnough, found, form: { typed, errors } }),
  )
}
