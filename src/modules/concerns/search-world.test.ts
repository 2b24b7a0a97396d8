import { world } from '../../../test/world.ts'
import { recordPerson } from '../people/index.ts'
import { addNote } from './commands/add-note.ts'
import { identifyChild } from './commands/identify-child.ts'
import { reportConcern } from './commands/report-concern.ts'
import { search } from './queries/search.ts'

/** Children with names that are hard to find, and three concerns: two about Albert, one of which names him only by what he is called. */
export async function searched(t: { after(done: () => Promise<void>): void }) {
  const here = await world(t)
  const { as, people, elsewhere } = here
  const office = await as(people.office)
  const dsl = await as(people.dsl)
  const child = async (name: object) =>
    (
      await recordPerson(office, {
        ...{ kinds: 'pupil', className: 'Wren', startsOn: '2026-09-01', dateOfBirth: '2016-05-02', ...name },
      })
    ).personId
  const albert = await child({ givenName: 'Albert', familyName: 'Smith' })
  const zoe = await child({ givenName: 'Zoë', familyName: 'Brontë-Øster' })
  const maximilian = await child({ givenName: 'Maximilian', familyName: 'O’Hara', knownAs: 'Jay' })
  const teacher = await as(people.teacher)
  const report = async (words: object) => (await reportConcern(teacher, words)).concernId
  const vape = await report({
    about: 'Bertie, Wren class',
    saw: 'I found a vape behind the gym. He was vaping there.',
    said: 'It is not mine, ask Kyle.',
  })
  await addNote(dsl, { concernId: vape, kind: 'note', words: 'His grandmother rang about the caretaker.' })
  await identifyChild(dsl, { concernId: vape, personId: albert, part: 'other' })
  const shed = await report({ about: 'Tommy Smyth, 5B', saw: 'He hides in the shed at lunch.' })
  // The same words in another school.
  await reportConcern(await as(elsewhere.teacher), { about: 'Albert Smith', saw: 'A vape behind the gym.' })
  const find = async (words: string, who = people.dsl) => search(await as(who), { words })
  return { ...here, dsl, office, albert, zoe, maximilian, vape, shed, report, child, find }
}
