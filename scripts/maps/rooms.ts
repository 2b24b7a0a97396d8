import type { Module } from '../../src/platform/module.ts'
import { table } from './table.ts'

const node = (name: string) => name.replaceAll('-', '_')

/** The rooms and what each stands on. */
export const modulesMap = (modules: readonly Module[]): string => `# Modules

An arrow goes from a room to the rooms below that it uses, by their \`index.ts\` only.

\`\`\`mermaid
graph TD
${modules
  .flatMap(({ name, title, uses }) => [
    `  ${node(name)}["${title}"]`,
    ...uses.map(used => `  ${node(name)} --> ${node(used)}`),
  ])
  .join('\n')}
\`\`\`

${table(
  ['module', 'title', 'uses', 'pages', 'controls', 'listeners', 'jobs', 'tables that hold a person'],
  modules.map(({ name, title, uses, pages, controls, listeners, jobs, personalData }) => [
    name,
    title,
    uses.join(', '),
    pages.length,
    controls?.length ?? 0,
    listeners?.length ?? 0,
    jobs?.length ?? 0,
    personalData.map(({ table }) => table).join(', '),
  ]),
)}
`

export const permissionsMap = (modules: readonly Module[]): string => `# Permissions

Who may do what, from each room's \`permissions.ts\`. “and” says that the thing itself is asked too.

${table(
  ['module', 'permission', 'to', 'who', 'and'],
  modules.flatMap(({ name, may }) =>
    Object.entries(may).map(([permission, { to, who, when }]) => [
      name,
      permission,
      to,
      who.join(', '),
      when ? when.name || 'a rule' : '',
    ]),
  ),
)}
`

export const pagesMap = (modules: readonly Pick<Module, 'name' | 'pages'>[]): string => `# Pages

Every address of every room. \`test/permission-table.ts\` says who sees what there.

${table(
  ['address', 'module', 'takes a form', 'to', 'who', 'before the gates'],
  modules
    .flatMap(({ name, pages }) => pages.map(page => ({ name, ...page })))
    .sort((a, b) => (a.url < b.url ? -1 : 1))
    .map(({ url, name, post, may, beforeGates }) => [
      url,
      name,
      post ? 'yes' : '',
      may.to,
      may.who.join(', '),
      beforeGates ? 'yes' : '',
    ]),
)}
`
