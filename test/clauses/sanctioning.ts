import assert from 'node:assert/strict'
import { restings, type SchoolName } from '../../scripts/clauses/register.ts'
import { recordRelationship } from '../../src/modules/people/index.ts'
import { plain } from './pages.ts'
import { askedOf, DECISION, schoolThatRecords } from './recorded.ts'

type Answers = Record<string, string>

/** A day as a form sends it. */
export const onDay = (name: string, day: number, month = 11): Answers => ({
  ...{ [`${name}-day`]: String(day), [`${name}-month`]: String(month), [`${name}-year`]: '2026' },
})

/** A school under its own policy, a boy of ten in a record that the lead has opened, and his mother on the roll. */
export async function schoolThatSanctions(t: Parameters<typeof schoolThatRecords>[0], school: SchoolName) {
  const all = await schoolThatRecords(t, school)
  const { here, report, record, get, post, dsl } = all
  const { people } = here
  const { relationshipId } = await recordRelationship(await here.as(people.office), {
    ...{
      personId: people.parent.id,
      pupilId: people.pupil.id,
      words: 'mother',
      parentalResponsibility: 'yes',
    },
  })
  const open = async (part?: string) => {
    const { at } = await report({ about: 'Jonah Tillerby' })
    await record(at)
    const [, part_ = ''] =
      /action="\/s\/larkmoor(\/concerns\/[^"]*\/part)"/.exec((await get(dsl, at)).body) ?? []
    if (part) assert.equal((await post(dsl, part_, { partNow: part })).statusCode, 303)
    return at
  }
  const TOLD = { parents: 'told', toldId: people.parent.id, toldHow: 'phone', ...onDay('toldOn', 30) }
  const GIVEN: Answers = {
    ...{
      whole: 'yes',
      childId: people.pupil.id,
      because: 'He posted it twice',
      elsewhere: 'no',
      victim: 'no',
    },
    ...{ policy: 'named', clause: '4.2', ...TOLD, ...onDay('happenedOn', 27) },
  }
  /** Of the sanction that the row's clause names, at its own level, unless a test says otherwise. */
  const of = (id: string): Answers => {
    const { each, parameters } = restings(school)[id] ?? {}
    const { sanction, level } = each?.['concerns.sanctions'] ?? parameters ?? {}
    return { ...GIVEN, sanction: String(sanction), happenedLevel: String(level) }
  }
  const give = (at: string, answers: Answers, token = dsl) => post(token, `${at}/sanctions/new`, answers)
  const given = async (at: string, answers: Answers, token = dsl) => {
    const sent = await give(at, answers, token)
    assert.equal(sent.statusCode, 303, plain(sent.body))
  }
  const refused = async (at: string, answers: Answers, says: RegExp) => {
    const sent = await give(at, answers)
    assert.equal(sent.statusCode, 422, plain(sent.body))
    assert.match(plain(sent.body), says)
  }
  const form = async (at: string) => plain((await get(dsl, `${at}/sanctions/new`)).body)
  /** Decided, and over: no day on which it is looked at again. */
  const end = async (at: string, token = dsl) => {
    const { body } = await get(token, at)
    const [, insteadOf = ''] = /name="insteadOf" value="([^"]*)"/.exec(body) ?? []
    return post(token, at, { ...DECISION, ...askedOf(body), insteadOf })
  }
  const endsNot = async (at: string, says: RegExp) => {
    const sent = await end(at)
    assert.equal(sent.statusCode, 422)
    assert.match(plain(sent.body), says)
  }
  const ends = async (at: string, token = dsl) => {
    const sent = await end(at, token)
    assert.equal(sent.statusCode, 303, plain(sent.body))
  }
  const isKept = (id: string, figure = /Fewer than 5 sanctions/) => all.isKept(id, figure)
  return { ...all, open, of, give, given, refused, form, endsNot, ends, isKept, GIVEN, relationshipId }
}
