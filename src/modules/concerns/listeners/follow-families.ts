import type { Listener } from '../../../platform/module.ts'
import { followFamilies as follow } from '../commands/follow-families.ts'
import { asLadder } from '../commands/write.ts'

export const followFamilies: Listener = {
  name: 'concerns.follow-families',
  on: 'people.related',
  run: call => follow(asLadder(call), {}),
}
