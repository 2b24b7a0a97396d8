import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { SchoolName } from '../../scripts/clauses/register.ts'
import { type Audience, boxesOf } from './agreements.ts'
import { type Broken, citingUnder } from './citing.ts'
import { plain } from './pages.ts'
import { dayFields } from './systems.ts'

type Citing = Awaited<ReturnType<typeof citingUnder>>
type Row = {
  id: string
  school: SchoolName
  /** Whose agreements stand, where they are more than those whose broken rule is cited. */
  stand?: readonly Audience[]
  of: readonly Broken[]
  line?: string
  /** So many days pass before anybody signs. */
  days?: number
  /** What the margin says before anybody signed, and once everybody has. */
  says: readonly [string, string]
  also?: (
    here: Citing,
    cited: Awaited<ReturnType<Citing['citedBeforeAndAfter']>>,
    line: string,
  ) => Promise<void>
}

const WORDS = 'I lock my screen when I leave it.'

/** Read by the headteacher and the leads: by nobody else’s list, address or press, and nowhere beside a child. */
const staysWithWhoLeads: Row['also'] = async ({ people, look, get, post, enter }, { first }) => {
  for (const one of [people.dsl, people.deputy, people.head])
    assert.match(
      await look(one, first.at),
      /Ana Marsh, parent or carer .*The school’s response A talk with them/,
    )
  assert.match(await look(people.dsl, `/people/${people.parent.id}/conduct`), /2 broken rules/)
  const onList = /Ana Marsh/
  assert.match(await look(people.deputy, '/conduct'), onList)
  assert.doesNotMatch(await look(people.teacher, '/conduct'), onList)
  const teacher = await enter(people.teacher)
  assert.equal((await get(teacher, `/conduct/new/${people.parent.id}`)).statusCode, 404)
  const found = await post(teacher, '/conduct', { person: people.parent.name })
  assert.match(plain(found.body), /No pupil of today is called this/)
  const led = await post(await enter(people.deputy), '/conduct', { person: 'marsh ana' })
  assert.match(String(led.headers.location), new RegExp(`/conduct/new/${people.parent.id}$`))
  const { teacher: staff, office, technician, chair, parent, pupil } = people
  for (const one of [staff, office, technician, chair, parent, pupil])
    for (const at of [first.at, `/people/${people.parent.id}/conduct`])
      assert.ok([403, 404].includes((await get(await enter(one), at)).statusCode), `${one.name} ${at}`)
  assert.match(await look(people.head, `/people/${people.pupil.id}/conduct`), /No broken rule is recorded/)
  assert.match(await look(people.head, '/conduct/counts'), /No broken rule is recorded/)
  assert.equal((await post(await enter(people.deputy), first.at, {})).statusCode, 303)
  assert.match(await look(people.head, first.at), /Taken back on/)
}

/** The rule stands with a box of its own: without its tick it is not signed. */
const hasItsTick: (audience: Broken) => Row['also'] = audience => async (here, cited, line) => {
  const { agreementId, versionId } = here.made.get(audience) ?? assert.fail(audience)
  const { who } = here.of[audience]
  const proof = /\/signatures\/[\w-]+/.exec(
    (await here.get(await here.enter(who), `/people/${who.id}/agreements`)).body,
  )?.[0]
  const kept = await here.look(who, proof ?? '')
  assert.ok(kept.includes(line) && kept.includes('Ticked by itself'), kept)
  assert.ok(agreementId && versionId && cited)
}

/** Access ends from the record, until the headteacher gives it back. */
const endsAccess: Row['also'] = async (here, { second }, line) => {
  await hasItsTick('volunteer')?.(here, { first: second, second }, line)
  const { people, get, post, enter, look, of, clock, home, margin } = here
  const SHUT = '/s/larkmoor/access-withdrawn'
  const opens = async () => {
    const { statusCode, headers } = await get(await enter(of.volunteer.who), '')
    return statusCode === 303 ? String(headers.location) : statusCode
  }
  assert.equal(await opens(), 200)
  const page = await get(await enter(people.head), second.at)
  const at = new RegExp(`href="/s/larkmoor(/people/${of.volunteer.who.id}/withdrawn)"`).exec(page.body)?.[1]
  assert.ok(at, 'the record leads to it')
  const answers = { deed: 'withdraw', scopes: 'all', reason: 'Until we have talked' }
  const backOn = dayFields(
    'backOn',
    clock.now().toZonedDateTimeISO('Europe/London').toPlainDate().add({ days: 2 }).toString(),
  )
  assert.equal((await post(await enter(people.head), at, { ...answers, ...backOn })).statusCode, 303)
  assert.equal(await opens(), SHUT)
  assert.match(await look(people.head, second.at), /All access of Joan Tickle is taken away/)
  const technician = await enter(people.technician)
  const [, withdrawnId = ''] =
    /name="withdrawnId" value="([\w-]+)"/.exec((await get(technician, '/withdrawn')).body) ?? []
  for (const [deed, days] of [['shut', 3]] as const) {
    assert.equal((await post(technician, '/withdrawn', { deed, withdrawnId })).statusCode, 303)
    clock.move({ days })
  }
  assert.equal(await opens(), SHUT, 'its day alone opens nothing')
  assert.match(await home(people.head), /1 decision about access to look at again/)
  assert.equal(await margin('BS-17.4'), 'At risk')
  const back = { deed: 'review', withdrawnId, answer: 'back', why: 'We have talked' }
  assert.equal((await post(await enter(people.head), at, back)).statusCode, 303)
  assert.equal(await opens(), 200)
  assert.equal(
    (await post(await enter(people.technician), '/withdrawn', { deed: 'open', withdrawnId })).statusCode,
    303,
  )
}

/** A shared password counts as a broken rule, and its account is to have another: a task until somebody reset it. */
const passwordIsReset: Row['also'] = async (
  { people, get, post, enter, look, home, clock, margin },
  { second },
) => {
  const { technician, teacher, pupil } = people
  const send = async (path: string, answers: Record<string, string>) =>
    post(await enter(technician), path, answers)
  assert.equal((await send('/systems', { deed: 'usual' })).statusCode, 303)
  const list = (await get(await enter(technician), '/systems')).body
  const platform = /href="\/s\/larkmoor(\/systems\/[\w-]{36})">Learning platform</.exec(list)?.[1] ?? ''
  const way = { deed: 'process', audiences: 'pupil', process: 'The office makes them from the list.' }
  assert.equal((await send(`${platform}/process`, way)).statusCode, 303)
  assert.equal(await margin('BS-32.4'), 'Kept')

  const at = `/people/${pupil.id}/password-reset`
  assert.ok((await get(await enter(teacher), second.at)).body.includes(at), 'the record leads to it')
  assert.equal((await post(await enter(teacher), at, {})).statusCode, 422)
  const systemId = platform.split('/').at(-1) ?? ''
  const ask = async () => post(await enter(teacher), at, { systemId })
  assert.deepEqual(
    [(await ask()).statusCode, (await ask()).statusCode],
    [303, 303],
    'pressed twice it stands once',
  )
  assert.match(
    await look(teacher, at),
    /1 password of theirs to be reset Whoever .* Learning platform: asked for today/,
  )
  for (const one of [people.parent, people.volunteer, people.chair])
    assert.equal((await get(await enter(one), at)).statusCode, 403)
  assert.match(await home(technician), /Today Learning platform: 1 password to reset/)
  assert.equal(await margin('BS-32.4'), 'At risk')
  clock.move({ days: 1 })
  assert.match(await home(technician), /Late Learning platform: 1 password to reset/)
  assert.equal(await margin('BS-32.4'), 'Not kept')
  const tasks = `${platform}/tasks`
  assert.match(await look(technician, tasks), /To reset .*Jonah Tillerby, Osprey, asked for on/)
  const reset = { what: 'reset', name: pupil.name, knownBy: 'teacher' }
  assert.equal((await send(tasks, reset)).statusCode, 303)
  assert.doesNotMatch(await home(technician), /to reset/)
  assert.match(await look(people.head, '/conduct/counts'), /Osprey 2 times/)
  assert.match(await look(people.head, '/concerns-about-adults/rules'), /staff fewer than 5 times/)
}

const ROWS: readonly Row[] = [
  { id: 'AS-4.70', school: 'ashover', of: ['pupil'], says: ['At risk', 'Kept'] },
  { id: 'AS-4.75', school: 'ashover', of: ['pupil'], says: ['At risk', 'Kept'] },
  { id: 'AL-26.2', school: 'allington', of: ['staff', 'pupil'], says: ['At risk', 'Kept'] },
  {
    ...{ id: 'AL-30.2', school: 'allington', of: ['staff', 'pupil', 'parent'] },
    stand: ['staff', 'governor', 'pupil', 'parent', 'volunteer', 'visitor'],
    line: 'All members of Allington Primary School community are expected to engage in social media',
    says: ['At risk', 'At risk'],
  },
  {
    ...{
      id: 'AL-11.4',
      school: 'allington',
      of: ['parent'],
      line: WORDS,
      days: 20,
      says: ['Not kept', 'Kept'],
    },
    also: staysWithWhoLeads,
  },
  {
    ...{ id: 'BS-26.2', school: 'banks', line: WORDS, says: ['Kept', 'Kept'] },
    of: ['staff', 'governor', 'volunteer', 'contractor', 'pupil', 'parent'],
  },
  {
    ...{ id: 'BS-19.4', school: 'banks', of: ['parent'], says: ['At risk', 'Kept'] },
    async also(here, cited, line) {
      await hasItsTick('parent')?.(here, cited, line)
      await staysWithWhoLeads(here, cited, line)
    },
  },
  {
    ...{ id: 'BS-32.4', school: 'banks', of: ['staff', 'pupil'] },
    ...{ says: ['Not kept', 'Kept'], also: passwordIsReset },
  },
  {
    id: 'BS-17.4',
    school: 'banks',
    of: ['contractor', 'volunteer'],
    says: ['At risk', 'Kept'],
    also: endsAccess,
  },
]

for (const row of ROWS)
  test(`${row.id} a broken rule is recorded by its line in their own agreement as it stood that day, whoever broke it, with whether they had signed it by then, and is read only by who answers for it`, async t => {
    const here = await citingUnder(t, row.school)
    const { lines, agreed } = here.askedBy(row.id)
    const line = row.line ?? lines[0] ?? ''
    await here.publish(row.stand ?? row.of)
    if (row.days) here.clock.move({ days: row.days })
    assert.equal(await here.margin(row.id), row.says[0])
    let cited
    for (const audience of row.of) {
      if (agreed === 'apart') {
        const { agreementId } = here.made.get(audience) ?? assert.fail(audience)
        const { who } = here.of[audience]
        const page = `/agreements/${agreementId}/people/${who.id}/signature`
        const boxes = boxesOf((await here.get(await here.enter(who), page)).body, 'ticked')
        assert.ok(
          boxes.some(box => box.endsWith(`/${line}`)),
          `${audience}: it has a box of its own`,
        )
      }
      cited = await here.citedBeforeAndAfter(audience, line)
    }
    assert.ok(cited)
    await row.also?.(here, cited, line)
    assert.equal(await here.margin(row.id), row.says[1])
  })
