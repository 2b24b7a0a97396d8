import assert from 'node:assert/strict'
import { test } from 'node:test'
import { csvOf } from './csv.ts'

test('a file for a spreadsheet quotes what it must, and runs nothing', () => {
  assert.equal(
    csvOf([
      ['Name', 'Says'],
      ['O’Rourke, Siobhán', 'a "word"'],
      ['=cmd()', '-1'],
      ['\n=cmd()', '＝cmd()'],
    ]),
    '\uFEFF"Name","Says"\r\n"O’Rourke, Siobhán","a ""word"""\r\n"\'=cmd()","\'-1"\r\n"\'\n=cmd()","\'＝cmd()"\r\n',
  )
})
