import { schoolPath } from '../../../platform/call.ts'
import { can } from '../../../platform/permission.ts'
import { one, type Page, show, to } from '../../../platform/page.ts'
import { makeBackupKey } from '../commands/make-backup-key.ts'
import { noteBackupKeyPrinted } from '../commands/note-backup-key-printed.ts'
import { may } from '../permissions.ts'
import { backupKeyStanding } from '../queries/backup-key-standing.ts'
import { backupKeyView, printedView, sheetsView } from './backup-key.view.ts'

export const backupKeyPage: Page = {
  url: '/s/:school/backup-key',
  may: may.seeBackupKey,
  asksAgain: true,
  async get({ call }) {
    const standing = await backupKeyStanding(call)
    const isOurs = can(call.actor, may.makeBackupKey, standing)
    return show(backupKeyView({ key: standing.key, isOurs, home: schoolPath(call.school) }))
  },
  async post({ call }) {
    const { id, identity, recipient } = await makeBackupKey(call, {})
    return show(sheetsView({ id, identity, recipient, school: call.school, now: call.now }))
  },
}

/** Whoever lost sight of the sheets before saying so finds the question here, without the key. */
export const backupKeyPrintedPage: Page = {
  url: '/s/:school/backup-key/printed',
  may: may.seeBackupKey,
  asksAgain: true,
  async get({ call, errors }) {
    const { key } = await backupKeyStanding(call)
    const base = `${schoolPath(call.school)}/backup-key`
    return !key || key.printedAt ? to(base) : show(printedView({ key, errors, base }))
  },
  async post({ call, answers }) {
    await noteBackupKeyPrinted(call, { keyId: one(answers['keyId']), printed: one(answers['printed']) })
    return to(schoolPath(call.school))
  },
}
