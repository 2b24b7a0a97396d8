import { z } from 'zod'
import type { Actor, Call } from '../src/platform/call.ts'
import { conflict } from '../src/platform/errors.ts'
import { defineModule, type Module } from '../src/platform/module.ts'
import { useCases } from '../src/platform/usecase.ts'
import { newId } from '../src/words/ids.ts'

/** A room of one table, made in a test, in which the promises of the heart are put to the proof. */
type GroveTables = {
  'grove.tree': { schoolId: string; id: string; ownerId: string; words: string; salt: Uint8Array | null }
}

const { command, query } = useCases<GroveTables>()
const anyone = { to: 'plant a tree', who: ['staff', 'system'] as const }
const isOwner = (actor: Actor, tree: { ownerId: string }) => actor.personId === tree.ownerId
const input = z.object({ treeId: z.uuid(), words: z.string().max(200, 'Write less') })

export const plantTree = command({
  name: 'grove.plant-tree',
  input,
  may: anyone,
  load: async () => ({}),
  async run({ db, call, announce, commit }, { treeId, words }) {
    const salt = commit(treeId, { words })
    const ownerId = call.actor.personId ?? newId()
    await db
      .insertInto('grove.tree')
      .values({ schoolId: call.school.id, id: treeId, ownerId, words, salt })
      .execute()
    announce({ name: 'grove.planted', treeId })
  },
})

export const plantThenRefuse = command({
  name: 'grove.plant-then-refuse',
  input,
  may: anyone,
  load: async () => ({}),
  async run({ call }, answers) {
    await plantTree(call, answers)
    throw conflict(`This was typed: ${answers.words}`)
  },
})

export const plantThenBreak = command({
  name: 'grove.plant-then-break',
  input,
  may: anyone,
  load: async () => ({}),
  async run({ call }, answers): Promise<void> {
    await plantTree(call, answers)
    throw new TypeError('a bug')
  },
})

export const plantTwo = command({
  name: 'grove.plant-two',
  input: z.object({ words: z.string() }),
  may: anyone,
  load: async () => ({}),
  async run({ call }, { words }) {
    await plantTree(call, { treeId: newId(), words })
    await plantTree(call, { treeId: newId(), words })
  },
})

/** Its SQL forgets whose the trees are: the permission does not. */
export const myTrees = query({
  name: 'grove.my-trees',
  input: z.object({}),
  may: { to: 'see your trees', who: ['staff'], when: isOwner },
  read: db => db.selectFrom('grove.tree').selectAll().execute(),
})

export const tree = query({
  name: 'grove.tree',
  input: z.object({ treeId: z.uuid() }),
  may: { to: 'see this tree', who: ['staff'], when: isOwner },
  logged: true,
  read: (db, { treeId }) =>
    db.selectFrom('grove.tree').selectAll().where('id', '=', treeId).executeTakeFirst(),
})

export const wakeGrove = (heard: (treeId: string, call: Call) => void): Module =>
  defineModule({
    ...{
      name: 'grove',
      title: 'Grove',
      area: 'running',
      folder: import.meta.dirname,
      uses: [],
      may: {},
      pages: [],
      personalData: [],
    },
    listeners: [
      {
        name: 'grove.count-trees',
        on: 'grove.planted',
        run: async (call, fact) => heard(String(fact['treeId']), call),
      },
    ],
  })
