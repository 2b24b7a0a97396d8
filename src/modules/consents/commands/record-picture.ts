import type { Kysely } from 'kysely'
import { z } from 'zod'
import { conflict, invalid } from '../../../platform/errors.ts'
import type { Work } from '../../../platform/usecase.ts'
import { type Id, newId } from '../../../words/ids.ts'
import type { PictureMoved } from '../events.ts'
import { line, words } from '../fields.ts'
import { type ConsentsDb, command } from '../kit.ts'
import { may } from '../permissions.ts'
import { ASSESSMENT } from '../purposes.ts'
import type { Joined } from '../queries/asking.ts'
import { type Lacking, lackingFor, type Rules, rulesNow, type Use } from '../queries/check.ts'
import { knownHere } from '../queries/known.ts'
import { type PictureKept, pictureKept } from '../queries/pictures.ts'
import { saysOneOf, whoIsNamed } from '../who-is-named.ts'

/** Only what is lacking, and of whom: never whose no it is, nor why. */
export const sayLacking = (lacking: readonly Lacking[], title: string): string =>
  lacking
    .map(({ name, needsOwn }) =>
      needsOwn
        ? `${name} needs a yes of their own for this: ${title}. Ask for it first`
        : `There is no yes for ${name}: ${title}`,
    )
    .join('. ')

async function refuseUnlessAll(db: Kysely<ConsentsDb>, call: Joined, rules: Rules, use: Use, field: string) {
  if (rules.of(use.purpose, use.takenWith).some(({ checks }) => checks === 'refused'))
    throw invalid({
      takenWith: 'The policy lets no picture be kept that such a device took. Use a device of the school',
    })
  const lacking = await lackingFor(db, call, rules, use)
  const { title } = rules.questions.find(one => one.purpose === use.purpose) ?? { title: '' }
  if (lacking.length) throw invalid({ [field]: sayLacking(lacking, title) })
}

const usable = ({ questions }: Rules, purpose: string, field: string): void => {
  if (!questions.some(one => one.purpose === purpose)) throw invalid({ [field]: 'Select what it is for' })
}

type NewUse = { pictureId: Id; purpose: string; needsOwn: boolean }

async function writeUse(work: Work<ConsentsDb>, { pictureId, purpose, needsOwn }: NewUse): Promise<Id> {
  const { db, call, now, actor, touched, announce } = work
  const id = newId()
  await db
    .insertInto('consents.use')
    .values({
      ...{ schoolId: call.school.id, id, pictureId, purpose, needsOwn },
      ...{ recordedAt: now, recordedBy: actor.personId },
    })
    .execute()
  await writeCheck(work, id)
  touched(id)
  announce<PictureMoved>({ name: 'consents.picture-moved', pictureId })
  return id
}

async function writeCheck({ db, call, now, actor }: Work<ConsentsDb>, useId: Id): Promise<void> {
  await db
    .insertInto('consents.checked')
    .values({ schoolId: call.school.id, id: newId(), useId, checkedAt: now, checkedBy: actor.personId })
    .execute()
}

/** A picture, and what it is for: kept only where everybody in it may be shown so at this moment. */
export const recordPicture = command({
  name: 'consents.record-picture',
  input: z.object({
    title: line('Write what the picture is, without names', 200),
    purpose: z.string('Select what it is for').min(1, 'Select what it is for').max(60),
    takenWith: z.enum(['school-device', 'mobile-device'], 'Select what it was taken with'),
    isSingle: z.enum(['single', 'group'], 'Select whether one child is the subject'),
    people: words('Write who is in it', 10_000),
  }),
  may: may.usePictures,
  load: async (db, _, call) => ({ rules: await rulesNow(db, call), known: await knownHere(db, call.now) }),
  async run(work, { title, purpose, takenWith, isSingle: kind, people: typed }, { rules, known }) {
    usable(rules, purpose, 'purpose')
    const { people, unknown, several } = whoIsNamed(typed, known)
    if (several.length)
      throw invalid({
        people: `More than one person is called ${several.join(', ')}. Write the class after a comma`,
      })
    const isRefused = rules.of(purpose, takenWith).some(one => one.unidentified === 'refused')
    if (unknown.length && isRefused)
      throw invalid({
        people: `Nobody here is called ${unknown.join(', ')}. Find out who it is, or leave the picture unused`,
      })
    if (!people.length) throw invalid({ people: 'Write who is in it' })
    if (saysOneOf(title, people)) throw invalid({ title: 'Write what the picture is, without names' })
    const isSingle = kind === 'single'
    const use: Use = { purpose, people, isSingle, takenWith }
    await refuseUnlessAll(work.db, work.call, rules, use, 'people')
    const { db, call, now, actor } = work
    const pictureId = newId()
    const schoolId = call.school.id
    await db
      .insertInto('consents.picture')
      .values({
        schoolId,
        id: pictureId,
        title,
        takenWith,
        isSingle,
        recordedAt: now,
        recordedBy: actor.personId,
      })
      .execute()
    await db
      .insertInto('consents.pictured')
      .values(people.map(({ personId }) => ({ schoolId, pictureId, personId })))
      .execute()
    await writeUse(work, { pictureId, purpose, needsOwn: rules.needsOwn(purpose, isSingle) })
    return { pictureId }
  },
})

const useOf = ({ people, isSingle, takenWith }: PictureKept, purpose: string): Use => ({
  ...{ purpose, people, isSingle, takenWith },
})

/** The same picture for something else: everybody in it is looked up again. */
export const useElsewhere = command({
  name: 'consents.use-elsewhere',
  input: z.object({
    pictureId: z.uuid(),
    purpose: z.string('Select what else it is for').min(1, 'Select what else it is for').max(60),
  }),
  may: may.usePictures,
  load: (db, { pictureId }, call) => pictureKept(db, call, pictureId),
  async run(work, { purpose }, picture) {
    const rules = await rulesNow(work.db, work.call)
    usable(rules, purpose, 'purpose')
    if (picture.uses.some(one => one.purpose === purpose))
      throw invalid({ purpose: 'It stands here for this already' })
    await refuseUnlessAll(work.db, work.call, rules, useOf(picture, purpose), 'purpose')
    const needsOwn = rules.needsOwn(purpose, picture.isSingle)
    await writeUse(work, { pictureId: picture.id, purpose, needsOwn })
  },
})

/** Looked up again, because an answer has changed since. */
export const checkAgain = command({
  name: 'consents.check-again',
  input: z.object({ pictureId: z.uuid(), useId: z.uuid() }),
  may: may.usePictures,
  load: (db, { pictureId }, call) => pictureKept(db, call, pictureId),
  async run(work, { useId }, picture) {
    const use = picture.uses.find(one => one.id === useId)
    if (!use) throw conflict('This use is not there any more.')
    const rules = await rulesNow(work.db, work.call)
    await refuseUnlessAll(work.db, work.call, rules, useOf(picture, use.purpose), 'shownWhere')
    await writeCheck(work, useId)
    work.touched(useId)
  },
})

/** It is shown now. A check that is older than the latest answer of anybody in it does not count. */
export const showPicture = command({
  name: 'consents.show-picture',
  input: z.object({
    pictureId: z.uuid(),
    useId: z.uuid(),
    shownWhere: line('Write where it can be seen', 300),
  }),
  may: may.usePictures,
  load: (db, { pictureId }, call) => pictureKept(db, call, pictureId),
  async run(work, { useId, shownWhere }, picture) {
    const { db, call, now, actor, touched, announce } = work
    const use = picture.uses.find(one => one.id === useId)
    if (use?.purpose === ASSESSMENT) throw conflict('It is for internal assessment, and is shown nowhere.')
    if (!use || use.shownAt) throw conflict('It is shown already.')
    if (use.isStale)
      throw invalid({ shownWhere: 'An answer has changed since the last check. Check again first' })
    // A yes that has run out since is no change.
    await refuseUnlessAll(db, call, await rulesNow(db, call), useOf(picture, use.purpose), 'shownWhere')
    await db
      .updateTable('consents.use')
      .set({ shownAt: now, shownBy: actor.personId, shownWhere })
      .where('id', '=', useId)
      .execute()
    touched(useId)
    announce<PictureMoved>({ name: 'consents.picture-moved', pictureId: picture.id })
  },
})
