import type { AnyControl } from '../../platform/controls/control.ts'
import { type Field, fieldsOf } from './parameter-fields.ts'

/** What zod says where a control gives no words of its own. */
const UNWORDED = /^(?:Invalid\b|Too (?:big|small)\b)/

/** "Enter a number of minutes from 1 to 60", where the control itself has no sentence for it. */
export function sayIssue(control: AnyControl, name: string, message: string): string {
  const field = fieldsOf(control).find(one => one.name === name)
  if (!field || !UNWORDED.test(message)) return message
  if (field.kind === 'number') return `Enter ${numberAsked(field)}`
  if (field.kind === 'one' || field.kind === 'yes-or-no') return `Select an answer: ${lower(field.label)}`
  if (field.kind === 'many') return `Select at least one: ${lower(field.label)}`
  return `Enter an answer: ${lower(field.label)}`
}

const lower = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1)

function numberAsked({ label, least, most }: Field & { kind: 'number' }): string {
  const number = label.endsWith('s') ? `a number of ${lower(label.replace(/^Within /, ''))}` : 'a number'
  if (least !== undefined && most !== undefined) return `${number} from ${least} to ${most}`
  if (least !== undefined) return `${number}, ${least} or more`
  return most === undefined ? number : `${number}, ${most} or less`
}
