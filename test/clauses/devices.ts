import assert from 'node:assert/strict'
import type { SchoolName } from '../../scripts/clauses/register.ts'
import { pagesOf, plain } from './pages.ts'
import { underPolicy } from './under-policy.ts'

export type Answers = Record<string, string | readonly string[]>

export const TAKEN: Answers = {
  ...{ owner: 'Jonah Tillerby', device: 'Black phone, cracked screen', grounds: ['bullying'] },
  ...{ why: 'He filmed a boy who fell.', takenBy: 'Tom Ferriby', place: 'The safe in the office' },
}
export const BEFORE: Answers = {
  ...{ suspicion: 'Two children saw him send the film', power: 'Behaviour policy, 4.2' },
  ...{ authorisedBy: 'Ruth Calloway', witness: 'Tom Ferriby', scope: 'The messages of today' },
}
export const AFTER: Answers = {
  ...{ indecent: 'no', lookedAt: 'The messages of today', found: 'The film, sent to four' },
  ...{ crime: 'no', outcome: 'He talks with the head', parentsTold: 'yes' },
}
export const DELETED: Answers = {
  ...{ by: 'pupil', what: 'The film', reason: 'It shames the boy' },
  ...{ notEvidence: 'Nothing against the law', witness: 'Tom Ferriby' },
}
export const CONSENT: Answers = {
  ...{ from: 'parent', of: 'Ana Marsh', askedBy: 'Łukasz Wraythorne', how: 'By telephone', answer: 'given' },
}

/** A school that runs on its own policy, in which the headteacher has authorised the teacher; all on its pages. */
export async function searchingUnder(t: Parameters<typeof underPolicy>[0], school: SchoolName) {
  const here = await underPolicy(t, school)
  const web = await pagesOf(t, here)
  const { people } = here
  const [head, dsl, teacher, office] = [
    await web.enter(people.head),
    await web.enter(people.dsl),
    await web.enter(people.teacher),
    await web.enter(people.office),
  ]
  const post = async (token: string, path: string, answers: Answers) => {
    here.clock.move({ seconds: 1 })
    return web.post(token, path, answers)
  }
  const look = async (token: string, path: string) => plain((await web.get(token, path)).body)
  const authorise = (answers: Answers = {}) =>
    post(head, '/searches/authorised/new', {
      ...{ personId: people.teacher.id, post: 'Assistant headteacher', leads: 'yes' },
      ...answers,
    })
  const keep = (edition = 'July 2022', address = 'https://guidance.example/searching') =>
    post(head, '/searches/guidance', { edition, address })
  /** What was refused, in the words of the page. */
  const refused = async (token: string, path: string, answers: Answers, says: RegExp) => {
    const { statusCode, body } = await post(token, path, answers)
    assert.equal(statusCode, 422, plain(body))
    assert.match(plain(body), says)
  }
  const sent = async (token: string, path: string, answers: Answers) => {
    const { statusCode, body, headers } = await post(token, path, answers)
    assert.equal(statusCode, 303, plain(body))
    return String(headers.location).replace('/s/larkmoor', '')
  }
  const take = (answers: Answers = {}, token = teacher) =>
    sent(token, '/searches/new', { ...TAKEN, ...answers })
  /** Each question of a part refuses to be left empty. */
  const asksEach = async (
    path: string,
    whole: Answers,
    asked: Readonly<Record<string, RegExp>>,
    token = teacher,
  ) => {
    for (const [name, says] of Object.entries(asked))
      await refused(token, path, { ...whole, [name]: '' }, says)
  }
  const grounds = async () =>
    [...(await web.get(teacher, '/searches/new')).body.matchAll(/name="grounds"[^>]*value="([\w-]+)"/g)].map(
      ([, value]) => value ?? '',
    )
  const canSearch = async (at: string) => (await web.get(teacher, at)).body.includes(`${at}/before"`)
  /** The leads have a report that stands first. */
  const calls = async () => assert.match(await look(dsl, '/concerns'), /Urgent/)
  return {
    ...{ ...here, ...web, post, head, dsl, teacher, office, look, authorise, keep, refused, sent, take },
    ...{ asksEach, grounds, canSearch, calls },
  }
}
