/** By rule: what is wrong, in which file below src/, with what text. */
export const plantedNames: Readonly<
  Record<string, readonly (readonly [because: string, path: string, text: string])[]>
> = {
  'files are kebab-case': [['a file is in camel case', 'modules/oaks/leafColour.ts', '']],
  'no utils, helpers, common, manager, service': [
    ['a file is called helpers', 'modules/oaks/date-helpers.ts', ''],
    ['a folder is called utils', 'platform/utils/dates.ts', ''],
  ],
  'named exports only': [['a page is a default export', 'modules/oaks/pages/list.ts', 'export default {}']],
  'a command’s or query’s file is named as its function': [
    [
      'the command is called otherwise than its file',
      'modules/oaks/commands/grow.ts',
      'export const makeLeaf = command({})',
    ],
  ],
  'no file over 250 lines': [['a file grew', 'modules/oaks/leaf.ts', '//\n'.repeat(251)]],
  'no any in modules': [
    ['a row is any', 'modules/oaks/leaf.ts', 'export const hue = (leaf: any) => leaf'],
    ['a result is cast to any', 'modules/oaks/leaf.ts', 'export const hue = (leaf: object) => leaf as any'],
  ],
  'Date only in platform/clock.ts': [
    [
      'a command asks the machine what time it is',
      'modules/oaks/leaf.ts',
      'export const now = () => new Date()',
    ],
  ],
  'no id of the clause register in src': [
    ['a comment names a row of the register', 'modules/oaks/leaf.ts', '// RB-5.8 asks for this'],
  ],
  'no seed school’s name in src': [
    [
      'a rule knows a seed school',
      'modules/oaks/leaf.ts',
      "export const isStrict = (name: string) => name === 'Redbridge'",
    ],
  ],
}
